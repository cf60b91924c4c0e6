import { Fait, Faits } from '@/components/ui/faits.tsx';
import type { EtatJeton } from '@/lib/domain/console-passe-marche.ts';
import { libelleEnvironnement } from '@/lib/domain/environnement.ts';
import { MotsJeton } from './mots-jeton.tsx';

type Limite = { heure: number; rafale: number };
export type Liaison = {
  environnement: string;
  adresse: string | null;
  reception: string;
  secretPrecedent: boolean;
  appels: Limite;
  fichiers: Limite;
};

const enMots = ({ heure, rafale }: Limite): string => `${heure.toLocaleString('fr-FR')} par heure, ${rafale} d’un coup`;

/** Ce qui nous relie à Passe Marché : adresses, secret, jeton et limites. */
export function LiaisonPasseMarche({ liaison, jeton }: { liaison: Liaison; jeton: EtatJeton | null }) {
  return (
    <>
      <h2 className="fr-h5 fr-mt-4w">Liaison</h2>
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
    </>
  );
}
