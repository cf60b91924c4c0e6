import { redirect } from 'next/navigation';
import { BoutonProConnect } from '@/components/connexion/bouton-proconnect.tsx';
import { IdentitesDeTest } from '@/components/connexion/identites-de-test.tsx';
import { Alerte } from '@/components/ui/alerte.tsx';
import { retourSur } from '@/lib/access/retour-sur.ts';
import { identitesDeTest, presentation } from '@/lib/access/installation.ts';

export const metadata = { title: 'Connexion' };

type Props = { searchParams: Promise<{ retour?: string | string[]; error?: string }> };

export default async function Connexion({ searchParams }: Props) {
  const { retour, error } = await searchParams;
  // next-auth rend ses échecs ici, avec le sien de paramètre.
  if (error) redirect(`/connexion/erreur?error=${encodeURIComponent(error)}`);
  const { contact } = presentation();
  const adresse = retourSur(typeof retour === 'string' ? retour : null);
  const identites = await identitesDeTest();
  return (
    <div className="fr-my-6w">
      <h1>Connexion</h1>
      {adresse === '/' ? null : (
        <Alerte ton="info">Connectez-vous pour continuer : vous retrouverez ensuite la page demandée.</Alerte>
      )}
      <p className="fr-text--lead fr-mt-2w">
        Suivez les cotations échangées avec le SNE : les demandes reçues, la note et ses critères, les envois, leurs échecs et
        leur reprise.
      </p>
      <BoutonProConnect retour={adresse} />
      <p>
        Vous n’avez pas d’accès ? Écrivez à <a href={`mailto:${contact}`}>{contact}</a>.
      </p>
      {identites.length > 0 ? <IdentitesDeTest identites={identites} /> : null}
    </div>
  );
}
