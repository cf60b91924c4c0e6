import { writeFileSync } from 'node:fs';
import { schemaEnv } from '../lib/core/env.ts';

/** Le texte de `.env.example`, tiré du schéma : un réglage sans description ni ligne n'existe pas. */
export function ecrireEnvExemple(): string {
  const lignes = Object.entries(schemaEnv.shape).map(([nom, forme]) => {
    const lu = forme.safeParse(undefined);
    const defaut = lu.success && typeof lu.data !== 'object' ? String(lu.data ?? '') : '';
    return `# ${forme.description ?? ''}${lu.success ? '' : ' (obligatoire)'}\n${nom}=${defaut}\n`;
  });
  return `# Réglages de la supervision de la cotation. Produit par « npm run env:exemple ».\n\n${lignes.join('\n')}`;
}

if (import.meta.main) writeFileSync(new URL('../.env.example', import.meta.url), ecrireEnvExemple());
