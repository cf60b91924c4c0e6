import { EcartsDeContrat } from '@/components/supervision/ecarts-contrat.tsx';
import { EtatEnBref } from '@/components/supervision/etat-en-bref.tsx';
import { Fiche } from '@/components/supervision/fiche.tsx';
import { Sommaire } from '@/components/supervision/sommaire.tsx';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { peut } from '@/lib/access/permissions.ts';
import { exigerAgent } from '@/lib/access/session.ts';
import { liaison } from '@/lib/access/installation.ts';
import { pool } from '@/lib/db/client.ts';
import { findSupervision } from '@/lib/db/find-supervision.ts';
import { listEcartsContrat } from '@/lib/db/list-ecarts-contrat.ts';
import { listFichesApi } from '@/lib/db/list-fiches-api.ts';

export const metadata = { title: 'Supervision' };

export default async function PageSupervision() {
  const { role } = await exigerAgent('supervision.lire');
  const lien = liaison();
  const [sante, fiches, ecarts] = await Promise.all([
    findSupervision(pool(), lien, new Date()),
    listFichesApi(pool()),
    listEcartsContrat(pool(), lien.environnement),
  ]);
  const modifiable = peut(role, 'fiche.gerer');
  return (
    <>
      <FilAriane courante="Supervision" />
      <h1>Supervision des API</h1>
      <EtatEnBref sante={sante} />
      <EcartsDeContrat ecarts={ecarts} modifiable={modifiable} />
      <Sommaire
        droits={{
          essai: peut(role, 'essai.lancer'),
          annonces: peut(role, 'annonce.gerer'),
          calculs: peut(role, 'calcul.lancer'),
        }}
      />
      {fiches.map((fiche) => (
        <Fiche key={fiche.code} fiche={fiche} modifiable={modifiable} />
      ))}
    </>
  );
}
