import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { auditer } from '../../lib/access/audit.ts';
import { empreinte } from '../../lib/access/empreinte.ts';
import { findAgent } from '../../lib/access/find-agent.ts';
import { filtresJournal } from '../../lib/contracts/journal.ts';
import type { Pool } from '../../lib/db/client.ts';
import { listJournal } from '../../lib/db/list-journal.ts';
import { porte } from '../../lib/route/porte.ts';
import { quantile } from './quantile.ts';

const APPELS = 400;
type Mesure = { p50: number; p95: number };
type Traitement = (requete: Request) => Promise<Response>;

async function servir(traiter: Traitement): Promise<http.Server> {
  const repondre = async (entrant: http.IncomingMessage, sortant: http.ServerResponse): Promise<void> => {
    const entetes = { cookie: entrant.headers.cookie ?? '' };
    const reponse = await traiter(new Request(`http://127.0.0.1${entrant.url}`, { headers: entetes }));
    sortant.writeHead(reponse.status, { 'content-type': 'application/json' });
    sortant.end(await reponse.text());
  };
  const serveur = http.createServer((entrant, sortant) => void repondre(entrant, sortant));
  await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret));
  return serveur;
}

async function appeler(serveur: http.Server, jeton: string): Promise<number> {
  const { port } = serveur.address() as AddressInfo;
  const debut = performance.now();
  const reponse = await fetch(`http://127.0.0.1:${port}/api/journal?fenetre=13m&verdict=echec`, {
    headers: { cookie: `session=${jeton}` },
  });
  await reponse.arrayBuffer();
  if (!reponse.ok) throw new Error(`La route rend ${reponse.status}.`);
  return performance.now() - debut;
}

/** La même page du journal par un traitement nu (le SQL et sa réponse) et par la porte du service (session, droit, contrat) ; appels alternés. */
export async function mesurerRoute(pool: Pool): Promise<{ nue: Mesure; porte: Mesure }> {
  const jeton = randomUUID();
  await pool.query(
    "INSERT INTO session (jeton_empreinte, agent_id, expire_le, acr) VALUES ($1, 'banc', now() + interval '8 hours', 'eidas2')",
    [empreinte(jeton)],
  );
  const lire = () => listJournal(pool, { tag: 'tous' }, { fenetre: '13m', verdict: 'echec' }, new Date());
  const route = porte({
    agentDe: (session, maintenant) => findAgent(pool, session, maintenant),
    auditer: (ligne) => auditer(pool, ligne),
    debit: () => 0,
    adressePublique: () => 'http://127.0.0.1',
    maintenant: () => new Date(),
    nouvelId: randomUUID,
    signaler: ({ cause }) => console.error(cause),
  })({ permission: 'journal.lire', query: filtresJournal }, ({ agent, query }) =>
    listJournal(pool, agent.perimetre, query, new Date()),
  );
  const nu = await servir(async () => Response.json(await lire()));
  const complet = await servir((requete) => route(requete, { params: Promise.resolve({}) }));
  const durees: { nue: number[]; porte: number[] } = { nue: [], porte: [] };
  for (let i = 0; i < APPELS; i += 1) {
    durees.nue.push(await appeler(nu, jeton));
    durees.porte.push(await appeler(complet, jeton));
  }
  nu.close();
  complet.close();
  const resumer = (serie: number[]): Mesure => ({ p50: quantile(serie.slice(20), 0.5), p95: quantile(serie.slice(20), 0.95) });
  return { nue: resumer(durees.nue), porte: resumer(durees.porte) };
}
