import { ReglagesValidation } from '@/components/cotations/reglages-validation.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listReglagesValidation } from '@/lib/db/list-reglages-validation.ts';

export const metadata = { title: 'Régler la validation – Cotations' };

export default async function ReglageDeValidation() {
  const agent = await exigerAgent('validation.regler');
  const reglages = await listReglagesValidation(pool(), agent.perimetre);
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Cotations', href: '/cotations' }]} courante="Régler la validation" />
      <h1>Régler la validation par une seconde personne</h1>
      <p className="fr-text--lead">
        Une saisie qui change beaucoup une note, ou qui touche un critère sensible, ne part au SNE qu’une fois validée par une
        autre personne que son auteur.
      </p>
      <ReglagesValidation reglages={reglages} />
    </>
  );
}
