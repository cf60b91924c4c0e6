import { Badge } from '@/components/ui/badge.tsx';
import { Fait, Faits } from '@/components/ui/faits.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { Horodatage } from '@/components/ui/horodatage.tsx';
import type { NotificationDetaillee } from '@/lib/domain/console-passe-marche.ts';
import { libelleEvenement, VERDICTS_NOTIFICATION } from '@/lib/domain/notification.ts';
import { Agir } from './agir.tsx';
import { EXPLICATIONS_NOTIFICATION, TONS_NOTIFICATION } from './etats.ts';
import { LienConsole } from './lien-console.tsx';
import { Rafraichir } from './rafraichir.tsx';

const SIGNATURES = { courant: 'vérifiée, secret courant', precedent: 'vérifiée, secret précédent (rotation)' };

/** Une notification : son verdict, sa signature, ses octets, et son rejeu. */
export function NotificationDetail({
  notification: n,
  peutRejouer,
}: {
  notification: NotificationDetaillee;
  peutRejouer: boolean;
}) {
  return (
    <>
      {n.enAttente ? <Rafraichir /> : null}
      <Badge ton={TONS_NOTIFICATION[n.verdict]} petit={false}>
        {VERDICTS_NOTIFICATION[n.verdict]}
      </Badge>
      <p className="fr-my-2w" role="status">
        {n.enAttente ? 'En attente de traitement.' : EXPLICATIONS_NOTIFICATION[n.verdict]}
      </p>
      <Faits>
        <Fait nom="Reçue le">{formaterInstant(n.recueLe, 'seconde')}</Fait>
        <Fait nom="Signature">{n.secret === null ? 'invalide' : SIGNATURES[n.secret]}</Fait>
        <Fait nom="Événement">{n.evenement === null ? '–' : `${libelleEvenement(n.evenement)} (${n.evenement})`}</Fait>
        <Fait nom="Objet">
          <Objet notification={n} />
        </Fait>
        <Fait nom="Réponse donnée">{n.http}</Fait>
        <Fait nom="Traitée le">
          {n.traiteeLe === null ? 'pas encore' : <Horodatage instant={n.traiteeLe} precision="seconde" />}
        </Fait>
        <Fait nom="Rejeux">{n.rejeux}</Fait>
      </Faits>
      {peutRejouer && n.verdict !== 'signature-invalide' ? (
        <div className="fr-my-3w">
          <Agir
            adresse={`/api/passe-marche/notifications/${n.ref}/rejeu`}
            variante="secondaire"
            fait="Le rejeu est demandé : le verdict se met à jour d’ici peu."
          >
            Rejouer cette notification
          </Agir>
        </div>
      ) : null}
      <h2 className="fr-h5 fr-mt-4w">En-têtes gardés</h2>
      <Faits>
        {Object.entries(n.entetes).map(([nom, valeur]) => (
          <Fait key={nom} nom={nom}>
            {valeur}
          </Fait>
        ))}
      </Faits>
      <h2 className="fr-h5 fr-mt-4w">Corps reçu ({n.octets.toLocaleString('fr-FR')} octets)</h2>
      <pre className="overflow-x-auto whitespace-pre-wrap break-all bg-(--background-contrast-grey) p-4 fr-text--sm">
        {n.corps}
      </pre>
    </>
  );
}

function Objet({ notification: n }: { notification: NotificationDetaillee }) {
  if (n.marche !== null) return <LienConsole href={`/passe-marche/marches/${n.marche}`}>{n.objet}</LienConsole>;
  if (n.candidature !== null) return <LienConsole href={`/passe-marche/candidatures/${n.candidature}`}>{n.objet}</LienConsole>;
  return <>{n.objet ?? '–'}</>;
}
