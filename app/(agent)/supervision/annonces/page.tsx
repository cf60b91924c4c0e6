import { Annonces } from '@/components/supervision/annonces.tsx';
import { FormulaireAnnonce } from '@/components/supervision/formulaire-annonce.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listAnnonces } from '@/lib/db/list-annonces.ts';

export const metadata = { title: 'Annonces – Supervision' };

export default async function PageAnnonces() {
  await exigerAgent('annonce.gerer');
  const annonces = await listAnnonces(pool());
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Supervision', href: '/supervision' }]} courante="Annonces" />
      <h1>Annonces</h1>
      <p>Une annonce en cours paraît au-dessus de toutes les pages des agents ; celles du public, sur l’état du service.</p>
      <h2>Publier une annonce</h2>
      <FormulaireAnnonce />
      <h2 className="fr-mt-4w">Annonces publiées</h2>
      <Annonces annonces={annonces} maintenant={new Date().toISOString()} />
    </>
  );
}
