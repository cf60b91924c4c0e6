/** Issue d'un appel distant, telle que le journal la montre. */
export type Verdict = 'reussi' | 'refuse' | 'echec' | 'delai';

export const VERDICTS: Record<Verdict, string> = {
  reussi: 'Réussi',
  refuse: 'Refusé (motif fonctionnel)',
  echec: 'En échec',
  delai: 'Délai dépassé',
};

/** Ces classes prouvent que l'application a répondu et dit non : ce n'est pas une panne. */
const REFUS: ReadonlySet<string> = new Set(['NOT_FOUND', 'VALIDATION', 'CONFLICT', 'PROFILE']);

/** `classe` : une des quatorze du contrat provisoire §6, `null` si l'appel a réussi. */
export function verdictDe(classe: string | null): Verdict {
  if (classe === null) return 'reussi';
  if (classe === 'TIMEOUT') return 'delai';
  return REFUS.has(classe) ? 'refuse' : 'echec';
}

const PANNES: ReadonlySet<string> = new Set(['SERVER', 'TIMEOUT', 'NETWORK']);

/** Ce que la disponibilité compte contre elle : 5xx, délais et réseau. Ni les refus fonctionnels, ni le quota (429), compté à part. */
export const estPanne = (classe: string | null): boolean => classe !== null && PANNES.has(classe);

export type Partenaire = 'piste' | 'sne' | 'passe-marche';

export const PARTENAIRES: Record<Partenaire, string> = { piste: 'PISTE', sne: 'SNE', 'passe-marche': 'Passe Marché' };
