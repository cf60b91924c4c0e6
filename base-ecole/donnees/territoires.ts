import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Territoire = { siren: string; nom: string; communes: { code: string; nom: string; poids: number }[] };

export const RENNES_METROPOLE = '243500139';
/** Voisin de Rennes Métropole : Liffré touche Thorigné-Fouillard et Acigné. */
export const LIFFRE_CORMIER = '243500774';
/** Hors des territoires servis : une demande peut y souhaiter une commune, personne ici ne la cote. */
export const VITRE_COMMUNAUTE = '200039022';

type EpciPublie = { code: string; nom: string; membres: { code: string; nom: string; populationMunicipale: number }[] };

// Le point d'entrée du paquet garde tout le découpage en mémoire (12 Mo de JSON) ; le seul fichier des EPCI suffit.
const CHEMIN = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/epci.json');

/** Codes réels des communes, lus dans le découpage administratif publié ; le poids suit la population. */
export function lireTerritoires(): Territoire[] {
  const publies: EpciPublie[] = JSON.parse(readFileSync(CHEMIN, 'utf8'));
  return [RENNES_METROPOLE, LIFFRE_CORMIER, VITRE_COMMUNAUTE].map((siren) => {
    const epci = publies.find((e) => e.code === siren);
    if (!epci) throw new Error(`EPCI ${siren} absent du découpage administratif publié`);
    const communes = epci.membres.map((m) => ({ code: m.code, nom: m.nom, poids: m.populationMunicipale }));
    return { siren, nom: epci.nom, communes };
  });
}
