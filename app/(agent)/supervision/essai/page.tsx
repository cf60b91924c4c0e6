import { EssaiAppel } from '@/components/supervision/essai-appel.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { adresseDuSne } from '@/lib/access/installation.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { pool } from '@/lib/db/client.ts';
import { listFichesApi } from '@/lib/db/list-fiches-api.ts';

export const metadata = { title: 'Essai d’appel – Supervision' };

export default async function PageEssai() {
  await exigerAgent('essai.lancer');
  const fiches = await listFichesApi(pool());
  const services = fiches.find((f) => f.code === 'sne-cotation')?.services ?? [];
  return (
    <>
      <FilAriane etapes={[{ libelle: 'Supervision', href: '/supervision' }]} courante="Essai d’appel" />
      <h1>Essai d’appel</h1>
      <p>
        Une lecture de l’API Cotation, menée par le travailleur sous votre nom, en dix secondes au plus. Elle compte dans le quota
        et laisse sa ligne au journal. Aucune écriture n’est possible ici.
      </p>
      <EssaiAppel adresse={adresseDuSne()} services={services} />
    </>
  );
}
