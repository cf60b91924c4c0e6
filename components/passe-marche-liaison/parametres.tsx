import { MotsJeton } from '@/components/passe-marche/mots-jeton.tsx';
import { Alerte } from '@/components/ui/alerte.tsx';
import { Fait, Faits } from '@/components/ui/faits.tsx';
import type { EtatJeton } from '@/lib/domain/console-passe-marche.ts';
import { libelleEnvironnement } from '@/lib/domain/environnement.ts';
import { etapesRotation, type SecretsConnus } from '@/lib/domain/rotation-secret.ts';
import { AgeSecret } from './age-secret.tsx';
import { Rotation } from './rotation.tsx';
import { TesterLiaison } from './tester-liaison.tsx';

type Props = {
  liaison: {
    environnement: string;
    adresse: string | null;
    client: string | null;
    secretPrecedent: boolean;
    reception: string;
    retours: { acheteur: string; candidat: string };
  };
  jeton: EtatJeton | null;
  secrets: SecretsConnus;
  maintenant: Date;
};

/** Les réglages d'une liaison à Passe Marché ; aucun secret n'y paraît, ils vivent dans les réglages du serveur. */
export function Parametres({ liaison: l, jeton, secrets, maintenant }: Props) {
  if (l.adresse === null)
    return (
      <Alerte ton="info" titre="Passe Marché n’est pas réglé">
        Donnez PASSE_MARCHE_URL et les réglages qui vont avec pour ouvrir cette liaison.
      </Alerte>
    );
  return (
    <>
      <h2>Liaison</h2>
      <Faits>
        <Fait nom="Environnement">{libelleEnvironnement(l.environnement)}</Fait>
        <Fait nom="Adresse de Passe Marché">{l.adresse}</Fait>
        <Fait nom="Identifiant client">{l.client}</Fait>
        <Fait nom="Jeton">
          <MotsJeton jeton={jeton} />
        </Fait>
      </Faits>
      <TesterLiaison environnement={l.environnement} />
      <h2 className="fr-mt-5w">Secrets</h2>
      <p>
        Ils ne sont jamais montrés, et ne se changent que dans les réglages du serveur. Leur âge se compte du jour où le
        travailleur les a vus.
      </p>
      <Faits>
        <Fait nom="Secret client">
          <AgeSecret depuis={secrets.depuis.client} maintenant={maintenant} />
        </Fait>
        <Fait nom="Secret des notifications">
          <AgeSecret depuis={secrets.depuis.courant} maintenant={maintenant} />
        </Fait>
        <Fait nom="Secret précédent des notifications">
          {l.secretPrecedent ? (
            <AgeSecret depuis={secrets.depuis.precedent} maintenant={maintenant} />
          ) : (
            'aucun : un seul secret est accepté'
          )}
        </Fait>
      </Faits>
      <Rotation etapes={etapesRotation(l.secretPrecedent, secrets, maintenant)} enCours={l.secretPrecedent} />
      <h2 className="fr-mt-5w">À donner à l’administrateur de Passe Marché</h2>
      <Faits>
        <Fait nom="Adresse des notifications">{l.reception}</Fait>
        <Fait nom="Retour de l’acheteur">{l.retours.acheteur}</Fait>
        <Fait nom="Retour du candidat">{l.retours.candidat}</Fait>
      </Faits>
      <p className="fr-text--sm fr-mt-2w">
        Passe Marché ajoute ses identifiants à ces adresses de retour. La version publiée n’en accepte qu’une seule pour les deux
        : donnez alors celle du candidat, qui reconnaît aussi un marché.
      </p>
    </>
  );
}
