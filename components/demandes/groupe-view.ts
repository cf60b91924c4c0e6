import { pluriel } from '@/components/ui/pluriel.ts';
import type { EffetFait, EffetGroupe } from '@/lib/contracts/groupe-demandes.ts';
import { type ActionGroupe, GROUPE_MAX } from '@/lib/domain/action-groupe.ts';

const FAITS: Record<ActionGroupe, [un: string, plusieurs: string]> = {
  attribuer: ['vous est attribuée', 'vous sont attribuées'],
  liberer: ['est rendue', 'sont rendues'],
  suivre: ['est suivie', 'sont suivies'],
  'ne-plus-suivre': ['n’est plus suivie', 'ne sont plus suivies'],
};
const DEJA: Record<ActionGroupe, [une: string, plusieurs: string]> = {
  attribuer: ['déjà à vous', 'déjà à vous'],
  liberer: ['déjà à personne', 'déjà à personne'],
  suivre: ['déjà suivie', 'déjà suivies'],
  'ne-plus-suivre': ['déjà non suivie', 'déjà non suivies'],
};
export const INVERSES: Record<ActionGroupe, ActionGroupe> = {
  attribuer: 'liberer',
  liberer: 'attribuer',
  suivre: 'ne-plus-suivre',
  'ne-plus-suivre': 'suivre',
};

/** Une action, et à qui elle confie les demandes quand ce n'est pas à soi. */
export type GesteDit = { action: ActionGroupe; pour: string | null };

/** Ce qu'une action groupée a fait, ou à qui elle est confiée, en mots. */
export const direEffet = (geste: GesteDit, effet: EffetGroupe): string =>
  effet.tag === 'fait'
    ? direFait(geste, effet)
    : `${pluriel(effet.total, 'demande')} en cours de traitement, en arrière-plan.${effet.tronquee ? ` ${TRONQUEE}` : ''}`;

const TRONQUEE = `Le filtre en retient davantage : seules les ${GROUPE_MAX} premières sont visées.`;

/** « 37 demandes vous sont attribuées. 3 laissées à un collègue. » */
function direFait({ action, pour }: GesteDit, { faites, deja, autrui, horsPerimetre, tronquee }: EffetFait): string {
  const n = faites.length;
  const [un, plusieurs] = pour === null ? FAITS[action] : [`est attribuée à ${pour}`, `sont attribuées à ${pour}`];
  return [
    n === 0 ? 'Aucune demande n’a changé.' : `${pluriel(n, 'demande')} ${n > 1 ? plusieurs : un}.`,
    deja > 0 ? `${deja} ${pour === null ? DEJA[action][deja > 1 ? 1 : 0] : `déjà à ${pour}`}.` : '',
    autrui > 0 ? `${autrui} à un collègue, ${autrui > 1 ? 'laissées telles quelles' : 'laissée telle quelle'}.` : '',
    horsPerimetre > 0 ? `${horsPerimetre} hors de son périmètre.` : '',
    tronquee ? TRONQUEE : '',
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
