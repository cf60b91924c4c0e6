import type { ActionGroupe, EffetGroupe } from '@/lib/contracts/groupe-demandes.ts';
import { pluriel } from './pluriel.ts';

export const GROUPE_MAX = 500;

const FAITS: Record<ActionGroupe, [un: string, plusieurs: string]> = {
  attribuer: ['vous est attribuée', 'vous sont attribuées'],
  liberer: ['est rendue', 'sont rendues'],
  suivre: ['est suivie', 'sont suivies'],
  'ne-plus-suivre': ['n’est plus suivie', 'ne sont plus suivies'],
};
const DEJA: Record<ActionGroupe, string> = {
  attribuer: 'déjà à vous',
  liberer: 'déjà à personne',
  suivre: 'déjà suivies',
  'ne-plus-suivre': 'déjà non suivies',
};
export const INVERSES: Record<ActionGroupe, ActionGroupe> = {
  attribuer: 'liberer',
  liberer: 'attribuer',
  suivre: 'ne-plus-suivre',
  'ne-plus-suivre': 'suivre',
};

/** Ce qu'une action groupée a fait, en mots : « 37 demandes vous sont attribuées. 3 laissées à un collègue. » */
export function direEffet(action: ActionGroupe, { faites, deja, autrui, tronquee }: EffetGroupe): string {
  const n = faites.length;
  const [un, plusieurs] = FAITS[action];
  return [
    n === 0 ? 'Aucune demande n’a changé.' : `${pluriel(n, 'demande')} ${n > 1 ? plusieurs : un}.`,
    deja > 0 ? `${deja} ${DEJA[action]}.` : '',
    autrui > 0 ? `${autrui} à un collègue, laissées telles quelles.` : '',
    tronquee ? `Le filtre en retient davantage : seules les ${GROUPE_MAX} premières ont été examinées.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** Sur quoi porte l'action : les lignes cochées, ou tout le filtre. */
export function direPortee(cochees: number, filtre: { n: number; borne: boolean } | null): string {
  if (filtre === null) return pluriel(cochees, 'demande cochée');
  if (filtre.borne || filtre.n > GROUPE_MAX) return `Les ${GROUPE_MAX} premières demandes du filtre`;
  return `${filtre.n > 1 ? 'Les ' : ''}${pluriel(filtre.n, 'demande')} du filtre`;
}
