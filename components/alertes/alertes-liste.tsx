import { ActionJson } from '@/components/formulaire/action-json.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { EtatVide } from '@/components/ui/etat-vide.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { AlerteLue } from '@/lib/domain/alerte-lue.ts';

const quand = (instant: string): string => formaterInstant(new Date(instant));
const ENVOIS: Record<string, string> = { 'a-livrer': 'à envoyer', livree: 'envoyé', abandonnee: 'abandonné' };
const CANAUX: Record<string, string> = { courriel: 'courriel', webhook: 'webhook' };

const direEnvois = ({ livraisons }: AlerteLue): string =>
  livraisons.length === 0
    ? 'aucun canal réglé'
    : livraisons
        .map((l) => `${CANAUX[l.canal] ?? l.canal}${l.fait === 'fermee' ? ' de fin' : ''} ${ENVOIS[l.etat] ?? l.etat}`)
        .join(', ');

/** Les alertes : ouvertes d'abord, puis refermées. */
export function AlertesListe({ alertes, peutAcquitter }: { alertes: readonly AlerteLue[]; peutAcquitter: boolean }) {
  if (alertes.length === 0) return <EtatVide titre="Aucune alerte">Les règles ci-dessous sont examinées chaque minute.</EtatVide>;
  return (
    <ul className="list-none p-0">
      {alertes.map((a) => (
        <li key={a.ref} className="fr-mb-3w">
          <Badge ton={a.fermeeLe ? 'neutre' : 'erreur'}>{a.fermeeLe ? 'Refermée' : 'Ouverte'}</Badge>
          <h3 className="fr-h6 fr-mb-1v">{a.titre}</h3>
          <p className="fr-mb-1v">{a.detail}</p>
          <p className="fr-text--sm mention fr-mb-1w">
            Ouverte le {quand(a.ouverteLe)}
            {a.fermeeLe ? `, refermée le ${quand(a.fermeeLe)}` : ''} · {direEnvois(a)}
            {a.acquitteeLe ? ` · acquittée par ${a.acquitteePar ?? 'un agent'} le ${quand(a.acquitteeLe)}` : ''}
          </p>
          {peutAcquitter && !a.fermeeLe && !a.acquitteeLe ? (
            <ActionJson url={`/api/alertes/${a.ref}/acquittement`} methode="POST" complement={a.titre}>
              Acquitter l’alerte
            </ActionJson>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
