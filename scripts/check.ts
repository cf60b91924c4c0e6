import { checkSchemaDrift } from './checks/schema-drift.ts';
import { prepareSources } from './pile/prepare.ts';
import { runTool } from './pile/run-tool.ts';
import { createSteps } from './pile/steps.ts';

const EVERYTHING = 1000;

const checks: [string, () => Promise<void>][] = [
  ['Types', () => runTool('tsc', ['--noEmit', '-p', '.'], {}, EVERYTHING)],
  [
    'Règles, frontières et cycles (oxlint)',
    () => runTool('oxlint', ['--type-aware', '--deny-warnings', '--report-unused-disable-directives'], {}, EVERYTHING),
  ],
  ['Code mort et dépendances (knip)', () => runTool('knip', ['--no-progress', '--no-config-hints'], {}, EVERYTHING)],
  ['Mise en forme (biome)', () => runTool('biome', ['format', '--error-on-warnings', '.'], {}, EVERYTHING)],
  ['Migrations égales au schéma', checkSchemaDrift],
];

const step = createSteps(console.log);
await prepareSources(step);
await step('Types des routes', () => runTool('next', ['typegen']));
const failures: string[] = [];
for (const [label, check] of checks) {
  try {
    await step(label, check);
  } catch (error) {
    failures.push(label);
    console.error(error instanceof Error ? error.message : String(error));
  }
}
console.log(
  failures.length === 0 ? `${checks.length} vérifications réussies, aucun avertissement` : `En échec : ${failures.join(' ; ')}`,
);
process.exitCode = failures.length === 0 ? 0 : 1;
