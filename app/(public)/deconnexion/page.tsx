import { cookies } from 'next/headers';
import { Alerte } from '@/components/ui/alerte.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';

export const metadata = { title: 'Déconnexion' };

type Props = { searchParams: Promise<{ state?: string | string[] }> };

export default async function Deconnexion({ searchParams }: Props) {
  const { state } = await searchParams;
  const attendu = (await cookies()).get('deconnexion')?.value;
  // Sans le `state` que nous avions confié à ProConnect, rien ne dit que sa session est bien finie.
  const confirmee = attendu !== undefined && state === attendu;
  return (
    <div className="fr-my-6w max-w-3xl">
      <h1>Vous êtes déconnecté</h1>
      {confirmee ? (
        <p className="fr-text--lead">Vos sessions sur ce service et chez ProConnect sont terminées.</p>
      ) : (
        <Alerte ton="info" titre="Votre session sur ce service est terminée">
          Celle de ProConnect peut durer encore : sur un poste partagé, fermez le navigateur.
        </Alerte>
      )}
      <p className="fr-mt-4w">
        <LienBouton href="/connexion">Se reconnecter</LienBouton>
      </p>
    </div>
  );
}
