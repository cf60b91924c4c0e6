import Link from 'next/link';
import { Alerte } from '@/components/ui/alerte.tsx';
import { ETATS_CANDIDATURE } from '@/lib/domain/candidature.ts';
import type { ComptesPasseMarche, EtatJeton } from '@/lib/domain/console-passe-marche.ts';
import { libelleEnvironnement } from '@/lib/domain/environnement-passe-marche.ts';
import { ETATS_MARCHE } from '@/lib/domain/marche.ts';
import { VERDICTS_NOTIFICATION } from '@/lib/domain/notification.ts';
import { Fait, Faits } from './fait.tsx';
import { MotsJeton } from './mots-jeton.tsx';

type Limite = { heure: number; rafale: number };
type Props = {
  liaison: {
    environnement: string;
    adresse: string | null;
    reception: string;
    secretPrecedent: boolean;
    appels: Limite;
    fichiers: Limite;
  };
  jeton: EtatJeton | null;
  comptes: ComptesPasseMarche;
};

const enMots = ({ heure, rafale }: Limite): string => `${heure.toLocaleString('fr-FR')} par heure, ${rafale} d’un coup`;

/** L'état de la liaison et ce qu'elle a échangé. */
export function VueEnsemble({ liaison, jeton, comptes }: Props) {
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
            <Link href="/passe-marche/notifications?verdict=signature-invalide">Voir ces notifications</Link>
          </p>
        </Alerte>
      ) : null}
      <h2 className="fr-mt-3w">Liaison</h2>
      <Faits>
        <Fait nom="Environnement">{libelleEnvironnement(liaison.environnement)} (contrat provisoire)</Fait>
        <Fait nom="Adresse de Passe Marché">{liaison.adresse ?? 'non réglée'}</Fait>
        <Fait nom="Adresse à déclarer pour les notifications">{liaison.reception}</Fait>
        <Fait nom="Secret des notifications">
          {liaison.secretPrecedent ? 'courant et précédent acceptés (rotation en cours)' : 'un seul secret accepté'}
        </Fait>
        <Fait nom="Jeton">
          <MotsJeton jeton={jeton} />
        </Fait>
        <Fait nom="Limite d’appels">{enMots(liaison.appels)}</Fait>
        <Fait nom="Limite de téléchargements">{enMots(liaison.fichiers)}</Fait>
      </Faits>
      <div className="grid gap-8 md:grid-cols-3 fr-mt-4w">
        <Comptes titre="Marchés" base="/passe-marche/marches?etat=" mots={ETATS_MARCHE} comptes={comptes.marche} />
        <Comptes
          titre="Candidatures"
          base="/passe-marche/candidatures?etat="
          mots={ETATS_CANDIDATURE}
          comptes={comptes.candidature}
        />
        <Comptes
          titre="Notifications"
          base="/passe-marche/notifications?verdict="
          mots={VERDICTS_NOTIFICATION}
          comptes={comptes.notification}
        />
      </div>
      <p className="fr-mt-3w">
        <Link href="/journal?partenaire=passe-marche">Voir les échanges avec Passe Marché au journal</Link>
      </p>
    </>
  );
}

type PropsComptes = { titre: string; base: string; mots: Record<string, string>; comptes: Record<string, number> };

function Comptes({ titre, base, mots, comptes }: PropsComptes) {
  const presents = Object.entries(comptes);
  return (
    <section aria-label={titre}>
      <h2 className="fr-h5">{titre}</h2>
      {presents.length === 0 ? <p>Aucun pour l’instant.</p> : null}
      <ul>
        {presents.map(([etat, n]) => (
          <li key={etat}>
            <Link href={base + etat}>{`${mots[etat] ?? etat} : ${n.toLocaleString('fr-FR')}`}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
