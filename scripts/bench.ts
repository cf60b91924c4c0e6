import { readdirSync } from 'node:fs';

// `npm run bench -- grille` : les bancs sont les fichiers bench-<nom>.ts.
const bancs = readdirSync(import.meta.dirname).flatMap((f) => /^bench-([a-z-]+)\.ts$/.exec(f)?.[1] ?? []);
const [nom = ''] = process.argv.splice(2, 1);
if (bancs.includes(nom)) {
  await import(`./bench-${nom}.ts`);
} else {
  console.error(`Banc inconnu : « ${nom} ». Bancs : ${bancs.join(', ')}.`);
  process.exitCode = 1;
}
