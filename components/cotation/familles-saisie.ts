import type { LigneSaisie } from './lignes-saisie.ts';

export type FamilleSaisie = { titre: string; aide: string; lignes: LigneSaisie[] };

const FAMILLES = [
  {
    nature: 'national',
    mode: 'automatique',
    titre: 'Critères nationaux automatiques',
    aide: 'Déduits des données de la demande.',
  },
  {
    nature: 'national',
    mode: 'justificatif',
    titre: 'Critères nationaux sur justificatif',
    aide: 'Demandent une pièce que vous avez vue.',
  },
  {
    nature: 'local',
    mode: 'automatique',
    titre: 'Critères locaux automatiques',
    aide: 'Propres au territoire, déduits des données.',
  },
  { nature: 'local', mode: 'justificatif', titre: 'Critères locaux sur justificatif', aide: 'Propres au territoire, sur pièce.' },
] as const;

/** Range les lignes par famille, dans l'ordre de la grille ; une famille sans critère ne paraît pas. */
export function famillesSaisie(lignes: readonly LigneSaisie[]): FamilleSaisie[] {
  return FAMILLES.map(({ nature, mode, titre, aide }) => ({
    titre,
    aide,
    lignes: lignes.filter(({ critere }) => critere.nature === nature && critere.mode === mode),
  })).filter(({ lignes: siennes }) => siennes.length > 0);
}
