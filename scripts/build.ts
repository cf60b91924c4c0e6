import { prepareSite } from './pile/prepare.ts';
import { createSteps } from './pile/steps.ts';

await prepareSite(createSteps(console.log));
