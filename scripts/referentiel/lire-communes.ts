import { createRequire } from 'node:module';

// Deux fichiers du paquet publié suffisent ; ce sont des JSON de plusieurs mégaoctets, lus par require.
const require = createRequire(import.meta.url);

export type Commune = { code: string; nom: string; siren: string | null };
export type Epci = { code: string; nom: string; membres: { code: string }[] };
type Publiee = { code: string; nom: string; type: string };

/** Communes actuelles (arrondissements municipaux compris, ils servent de vœux) et EPCI de rattachement. */
export function lireCommunes(): { communes: Commune[]; epcis: Epci[] } {
  const publiees: Publiee[] = require('@etalab/decoupage-administratif/data/communes.json');
  const epcis: Epci[] = require('@etalab/decoupage-administratif/data/epci.json');
  const rattachement = new Map(epcis.flatMap((e) => e.membres.map((m) => [m.code, e.code] as const)));
  const communes = publiees
    .filter((c) => c.type === 'commune-actuelle' || c.type === 'arrondissement-municipal')
    .map((c) => ({ code: c.code, nom: c.nom, siren: rattachement.get(c.code) ?? null }));
  return { communes, epcis };
}
