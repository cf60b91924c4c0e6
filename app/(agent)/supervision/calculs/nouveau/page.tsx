import { NouveauCalcul } from '@/components/calculs/nouveau-calcul.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listTerritoires } from '@/lib/db/list-territoires.ts';

export const metadata = { title: 'Préparer un calcul du stock – Supervision' };

const QUINZE_JOURS_MS = 15 * 86_400_000;

export default async function PageNouveauCalcul() {
  const agent = await exigerAgent('calcul.lancer');
  const territoires = await listTerritoires(pool(), agent.perimetre);
  const echeance = new Date(Date.now() + QUINZE_JOURS_MS).toISOString().slice(0, 10);
  const etapes = [
    { libelle: 'Supervision', href: '/supervision' },
    { libelle: 'Calculs du stock', href: '/supervision/calculs' },
  ];
  return (
    <>
      <FilAriane etapes={etapes} courante="Préparer un calcul" />
      <h1>Préparer un calcul du stock</h1>
      <p>
        Chaque demande à coter est recalculée par la grille en vigueur, ses critères sur justificatif gardés, puis envoyée au SNE
        au débit permis. Une cotation saisie pendant le calcul n’est jamais recouverte.
      </p>
      <NouveauCalcul territoires={territoires} echeanceProposee={echeance} />
    </>
  );
}
