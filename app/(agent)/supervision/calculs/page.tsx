import { CalculsListe } from '@/components/calculs/calculs-liste.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listCalculs } from '@/lib/db/find-calcul.ts';

export const metadata = { title: 'Calculs du stock – Supervision' };

export default async function PageCalculs() {
  const agent = await exigerAgent('calcul.lancer');
  const calculs = await listCalculs(pool(), agent.perimetre);
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Supervision', href: '/supervision' }]} courante="Calculs du stock" />
      <h1>Calculs du stock</h1>
      <LienBouton href="/supervision/calculs/nouveau" className="fr-mb-3w">
        Préparer un calcul
      </LienBouton>
      <CalculsListe calculs={calculs} />
    </>
  );
}
