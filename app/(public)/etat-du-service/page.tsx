import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { Alerte } from '@/components/ui/alerte.tsx';
import { findEtatDuService } from '@/lib/db/find-etat-du-service.ts';

export const metadata = { title: 'État du service' };

export default async function EtatDuServicePage() {
  const etat = await findEtatDuService();
  return (
    <div className="max-w-3xl">
      <FilAriane courante="État du service" />
      <h1>État du service</h1>
      {etat.pret ? (
        <Alerte ton="succes" titre="Le service fonctionne">
          La consultation et la saisie sont ouvertes.
        </Alerte>
      ) : (
        <Alerte ton="erreur" titre="Le service est momentanément indisponible">
          {etat.cause === 'base-injoignable'
            ? 'Ses données ne sont pas accessibles. Aucune saisie enregistrée n’est perdue.'
            : 'Une mise à jour est en cours. Réessayez dans quelques minutes.'}
        </Alerte>
      )}
      <h2 className="fr-h4 fr-mt-4w">Et l’API du SNE ?</h2>
      <p>
        Quand le SNE ou PISTE ne répond pas, le service reste ouvert : il montre sa dernière copie, avec son âge, et garde chaque
        envoi jusqu’à ce qu’il parte. L’état détaillé se lit dans la rubrique Supervision, une fois connecté.
      </p>
    </div>
  );
}
