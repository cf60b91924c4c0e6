import { AnnoncesPubliques } from '@/components/supervision/annonces-publiques.tsx';
import { EtatPublic } from '@/components/supervision/etat-public.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { findEtatPublic } from '@/lib/db/find-etat-public.ts';
import { presentation } from '@/lib/access/installation.ts';

export const metadata = { title: 'État du service' };

export default async function EtatDuServicePage() {
  const etat = await findEtatPublic(presentation().environnement, new Date());
  return (
    <div className="max-w-3xl">
      <FilAriane courante="État du service" />
      <h1>État du service</h1>
      <AnnoncesPubliques annonces={etat.annonces} />
      <EtatPublic services={etat.services} />
      <p className="fr-mt-3w">
        Quand le SNE ou PISTE ne répond pas, le service reste ouvert : il montre sa dernière copie, avec son âge, et garde chaque
        envoi jusqu’à ce qu’il parte. L’état détaillé se lit dans la rubrique Supervision, une fois connecté.
      </p>
    </div>
  );
}
