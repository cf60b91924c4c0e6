import path from 'node:path';
import { prepareSite, prepareSources } from './pile/prepare.ts';
import { createSteps } from './pile/steps.ts';
import { root } from './pile/surroundings.ts';
import { type Counts, countPlaywright, countVitest, summary } from './tests/count-results.ts';
import { findBrowser } from './tests/find-browser.ts';
import { runCampaign } from './tests/run-campaign.ts';

const step = createSteps(console.log);
const reportFile = (name: string) => path.join(root, '.data/rapports', `${name}.json`);

function runUnitTests(): Promise<Counts> {
  const report = reportFile('vitest');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runCampaign({ tool: 'vitest', args, report, count: countVitest });
}

async function runBrowserTests(): Promise<Counts> {
  const browser = await step('Navigateur', async () => findBrowser(console.log));
  await prepareSite(step);
  const report = reportFile('playwright');
  const env = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  return runCampaign({ tool: 'playwright', args: ['test', '--reporter=list,json'], report, count: countPlaywright, env });
}

/** Une préparation qui échoue compte pour un échec : le total reste la dernière ligne, quoi qu'il arrive. */
async function counted(campaign: () => Promise<Counts>): Promise<Counts> {
  try {
    return await campaign();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1 };
  }
}

await prepareSources(step);
const unit = await counted(() => step('Tests unitaires et d’intégration', runUnitTests));
const browser = await counted(() => step('Tests dans le navigateur', runBrowserTests));
const { line, exitCode } = summary([unit, browser]);
console.log(`\n${line}`);
process.exit(exitCode);
