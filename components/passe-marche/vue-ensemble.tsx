import Link from 'next/link';
import { Alerte } from '@/components/ui/alerte.tsx';
import type { ComptesPasseMarche, EcheanceProche, EtatJeton, NotificationListee } from '@/lib/domain/console-passe-marche.ts';
import { adresseListe } from './adresse-liste.ts';
import { type Liaison, LiaisonPasseMarche } from './liaison-passe-marche.tsx';
import { NotificationsTable } from './notifications-table.tsx';
import { ProchainesEcheances } from './prochaines-echeances.tsx';
import { TableauDeBord } from './tableau-de-bord.tsx';

type Props = {
  liaison: Liaison;
  jeton: EtatJeton | null;
  comptes: ComptesPasseMarche;
  echeances: readonly EcheanceProche[];
  notifications: readonly NotificationListee[];
};

/** Où en est tout ce qui passe par Passe Marché, puis la liaison elle-même. */
export function VueEnsemble({ liaison, jeton, comptes, echeances, notifications }: Props) {
  const { environnement } = liaison;
  return (
    <>
      {liaison.adresse === null ? (
        <Alerte ton="info" titre="Passe Marché n’est pas réglé">
          <p>Donnez PASSE_MARCHE_URL et les réglages qui vont avec pour ouvrir cette liaison.</p>
        </Alerte>
      ) : null}
      {comptes.notification['signature-invalide'] ? (
        <Alerte ton="avertissement" titre="Des notifications portent une signature invalide">
          <p>
            Si elles viennent de Passe Marché, le secret a changé chez eux.{' '}
            <Link href={adresseListe('/passe-marche/notifications', { environnement, verdict: 'signature-invalide' })}>
              Voir ces notifications
            </Link>
          </p>
        </Alerte>
      ) : null}
      <div className="fr-mt-3w">
        <TableauDeBord environnement={environnement} comptes={comptes} />
      </div>
      <h2 className="fr-h5 fr-mt-4w">Prochaines échéances</h2>
      <ProchainesEcheances echeances={echeances} />
      <h2 className="fr-h5 fr-mt-4w">Dernières notifications</h2>
      {notifications.length === 0 ? (
        <p>Aucune pour l’instant.</p>
      ) : (
        <NotificationsTable titre="Dernières notifications reçues" notifications={notifications} />
      )}
      <LiaisonPasseMarche liaison={liaison} jeton={jeton} />
      <p className="fr-mt-3w">
        <Link href="/journal?partenaire=passe-marche">Voir les échanges avec Passe Marché au journal</Link>
      </p>
    </>
  );
}
