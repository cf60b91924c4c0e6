import { Alerte } from '@/components/ui/alerte.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { Rafraichir } from './rafraichir.tsx';

type Props = { objet: { genre: 'marche' | 'candidature'; ref: string; arrive: boolean } | null };

// Contrat §6.5 : trois essais en une vingtaine de secondes, puis plus rien sans une personne.
const ARRET =
  'La notification n’est pas arrivée en deux minutes. Passe Marché n’essaie que trois fois, en une vingtaine de secondes : ouvrez sa page de suivi et faites renvoyer la notification. Une candidature remise sera aussi retrouvée d’elle-même en moins d’une heure.';

/** Au retour de Passe Marché : le navigateur peut précéder la notification ; la page l'attend, elle ne croit pas l'adresse. */
export function Retour({ objet }: Props) {
  if (objet === null)
    return (
      <Alerte ton="avertissement" titre="Cet identifiant ne nous dit rien">
        <p>L’adresse de retour ne désigne ni un marché ni une candidature de cet environnement.</p>
      </Alerte>
    );
  return (
    <>
      <div role="status" aria-live="polite">
        {objet.arrive ? (
          <Alerte ton="succes" titre={objet.genre === 'marche' ? 'Le marché est configuré' : 'La candidature est remise'}>
            <p>Passe Marché l’a confirmé.</p>
          </Alerte>
        ) : (
          <Alerte ton="info" titre="En attente de la confirmation de Passe Marché">
            <p>Cette page se met à jour d’elle-même pendant deux minutes.</p>
          </Alerte>
        )}
      </div>
      {objet.arrive ? null : <Rafraichir arret={ARRET} />}
      <p className="fr-mt-2w">
        <Lien href={`/passe-marche/${objet.genre}s/${objet.ref}`}>
          {objet.genre === 'marche' ? 'Ouvrir le marché' : 'Ouvrir la candidature'}
        </Lien>
      </p>
    </>
  );
}
