import { Alerte } from '@/components/ui/alerte.tsx';
import { Lien } from '@/components/ui/lien.tsx';
import { Rafraichir } from './rafraichir.tsx';

type Props = { objet: { genre: 'marche' | 'candidature'; ref: string; etat: string } | null };

const ATTEINTS = new Set(['configure', 'finalisee', 'documents-manquants', 'documents-recus']);

/** Au retour de Passe Marché : le navigateur peut précéder la notification ; la page l'attend, elle ne croit pas l'adresse. */
export function Retour({ objet }: Props) {
  if (objet === null)
    return (
      <Alerte ton="avertissement" titre="Cet identifiant ne nous dit rien">
        <p>L’adresse de retour ne désigne ni un marché ni une candidature de cet environnement.</p>
      </Alerte>
    );
  const arrive = ATTEINTS.has(objet.etat);
  return (
    <>
      {arrive ? null : <Rafraichir />}
      <div role="status">
        {arrive ? (
          <Alerte ton="succes" titre={objet.genre === 'marche' ? 'Le marché est configuré' : 'La candidature est remise'}>
            <p>La notification de Passe Marché est arrivée et vérifiée.</p>
          </Alerte>
        ) : (
          <Alerte ton="info" titre="En attente de la notification de Passe Marché">
            <p>Cette page se met à jour d’elle-même pendant deux minutes.</p>
          </Alerte>
        )}
      </div>
      <p className="fr-mt-2w">
        <Lien href={`/passe-marche/${objet.genre}s/${objet.ref}`}>
          {objet.genre === 'marche' ? 'Ouvrir le marché' : 'Ouvrir la candidature'}
        </Lien>
      </p>
    </>
  );
}
