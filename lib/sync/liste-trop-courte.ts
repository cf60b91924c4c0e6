/** Au-delà de cette part de nos demandes actives absentes de la liste, une personne doit regarder avant que rien ne change. */
const PART_TOLEREE = 0.05;
/** Sur une petite base, une ou deux radiations ordinaires dépassent déjà la part. */
const TOUJOURS_TOLEREES = 2;

type Comptes = {
  recues: number;
  actives: number;
  absentes: number;
  /** Disparitions déjà acceptées par une personne ; jamais pour une liste vide. */
  acceptees: number;
};

/** Une liste vide n'est jamais une baisse qu'on confirme : c'est une panne ou un mauvais territoire. */
export const peutSeConfirmer = ({ recues, absentes }: Pick<Comptes, 'recues' | 'absentes'>): boolean =>
  recues > 0 && absentes > 0;

/** La phrase à montrer si la liste du SNE a trop rétréci, `null` si elle est plausible. */
export function listeTropCourte({ recues, actives, absentes, acceptees }: Comptes): string | null {
  const vide = recues === 0 && actives > 0;
  if (!vide && absentes <= Math.max(TOUJOURS_TOLEREES, acceptees, actives * PART_TOLEREE)) return null;
  const part = Math.round((absentes / actives) * 100);
  const liste = vide ? 'La liste du SNE est vide' : `La liste du SNE compte ${recues} demandes`;
  return (
    `${liste} : ${absentes} de nos ${actives} demandes actives (${part} %) disparaîtraient, plus que les 5 % tolérés. ` +
    'Rien n’a été modifié. Vérifiez auprès du SNE le territoire de l’application, puis relancez la synchronisation' +
    (vide ? '.' : ' ou confirmez la baisse.')
  );
}
