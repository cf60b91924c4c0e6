import type { Localisation } from '../cotation/wire.ts';
import type { Alea } from './alea.ts';
import { LIFFRE_CORMIER, RENNES_METROPOLE, type Territoire, VITRE_COMMUNAUTE } from './territoires.ts';

export type TirageSouhaits = (alea: Alea, nombre: number, deuxEpci: boolean) => Localisation[];

/** Quartiers de Rennes, numérotés comme au contrat §5.3 (« 03 ») ; les autres communes n'en ont pas. */
const RENNES = '35238';

function tirerCommune(alea: Alea, territoire: Territoire): string {
  let reste = alea.reel() * territoire.communes.reduce((s, c) => s + c.poids, 0);
  for (const commune of territoire.communes) {
    reste -= commune.poids;
    if (reste < 0) return commune.code;
  }
  return territoire.communes[0]?.code ?? RENNES;
}

/** Prépare le tirage des localisations souhaitées : communes pondérées par leur population, jamais deux fois la même. */
export function preparerSouhaits(territoires: readonly Territoire[]): TirageSouhaits {
  const parSiren = new Map(territoires.map((t) => [t.siren, t]));
  return (alea, nombre, deuxEpci) => {
    const principal = alea.chance(0.82) ? RENNES_METROPOLE : LIFFRE_CORMIER;
    const voisin = principal === RENNES_METROPOLE ? LIFFRE_CORMIER : RENNES_METROPOLE;
    const souhaits = new Map<string, Localisation>();
    for (let essai = 0; souhaits.size < nombre && essai < 60; essai++) {
      const second = souhaits.size === 1 && (deuxEpci || alea.chance(0.04));
      const siren = second ? (deuxEpci ? voisin : VITRE_COMMUNAUTE) : principal;
      const territoire = parSiren.get(siren);
      if (!territoire) throw new Error(`Territoire ${siren} non chargé`);
      const code_insee = tirerCommune(alea, territoire);
      if (souhaits.has(code_insee)) continue;
      const quartier = code_insee === RENNES && alea.chance(0.3) ? { code_quartier: `0${alea.entier(1, 9)}` } : {};
      souhaits.set(code_insee, { rang: souhaits.size + 1, code_insee, ...quartier, epci_siren: siren });
    }
    return [...souhaits.values()];
  };
}
