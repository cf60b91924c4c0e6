import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { CalculSuivi } from '@/lib/contracts/calculs.ts';
import type { Prevision } from '@/lib/domain/prevision.ts';
import { HAUTEUR, LARGEUR, tracer } from './courbe.ts';

const COULEURS = {
  mesure: 'var(--text-action-high-blue-france)',
  prevue: 'var(--text-default-warning)',
  autre: 'var(--text-mention-grey)',
};

/** La courbe de ce qui reste, redite par la phrase et le tableau qui l'entourent. */
export function CourbeRestantes({ suivi, prevision, phrase }: { suivi: CalculSuivi; prevision: Prevision; phrase: string }) {
  const { calcul, points, lu } = suivi;
  if (calcul.debut === null || calcul.total === 0) return null;
  const fin = calcul.etat === 'en-cours' ? prevision.fin : null;
  const maintenant = calcul.fin ?? lu;
  const c = tracer({ debut: calcul.debut, maintenant, fin, echeance: calcul.echeance, total: calcul.total, points });
  return (
    <figure className="fr-my-3w mx-0">
      <p className="fr-text--sm fr-mb-1v">{calcul.total.toLocaleString('fr-FR')} demandes au départ, zéro en bas</p>
      <svg viewBox={`-4 -8 ${LARGEUR + 8} ${HAUTEUR + 16}`} role="img" aria-label={phrase} className="w-full max-w-3xl">
        <path d={`M0 0V${HAUTEUR}H${LARGEUR}`} fill="none" stroke={COULEURS.autre} />
        <polyline points={c.ideale} fill="none" stroke={COULEURS.autre} strokeDasharray="2 6" strokeWidth="2" />
        {c.echeance === null ? null : (
          <line x1={c.echeance} x2={c.echeance} y1={0} y2={HAUTEUR} stroke={COULEURS.prevue} strokeWidth="2" />
        )}
        <polyline points={c.mesure} fill="none" stroke={COULEURS.mesure} strokeWidth="3" />
        {c.prevue === null ? null : (
          <polyline points={c.prevue} fill="none" stroke={COULEURS.prevue} strokeDasharray="8 6" strokeWidth="3" />
        )}
      </svg>
      <p className="fr-text--sm fr-mb-1w flex max-w-3xl justify-between gap-4">
        <span>{formaterInstant(new Date(calcul.debut))}</span>
        <span>{formaterInstant(new Date(c.bord))}</span>
      </p>
      <figcaption className="fr-text--sm">
        Demandes restantes : trait plein, mesure ; tirets, prévision ; points, ce qu’il faut pour tenir l’échéance
        {c.echeance === null ? ', qui est hors du cadre.' : ', au trait vertical.'}
      </figcaption>
    </figure>
  );
}
