import { createBreakerGate, memoryBreakerStore } from '../remote/breaker-gate.ts';
import type { CallReport } from '../remote/call-report.ts';
import { memoryReserve } from '../remote/memory-reserve.ts';
import { createThrottle } from '../remote/throttle.ts';
import type { IssueEcriture } from '../domain/issue-ecriture.ts';
import type { MarcheSaisi } from '../domain/marche.ts';
import { type ClientPasseMarche, creerClientPasseMarche } from './client.ts';
import type { SharedTokenStore } from './shared-token.ts';

/** Le jeton commun, en mémoire : celui d'un seul processus. */
const jetonEnMemoire = (): SharedTokenStore => {
  let connu: string | null = null;
  return {
    obtenir: async (refused, fetchToken) => {
      if (connu !== null && connu !== refused) return { ok: true, value: connu };
      const recu = await fetchToken();
      if (!recu.ok) return recu;
      connu = recu.value.token;
      return { ok: true, value: connu };
    },
  };
};

export type EssaiClient = {
  client: ClientPasseMarche;
  rapports: CallReport[];
  /** Crée un marché et rend son identifiant ; par le client, car un jeton demandé à part révoquerait le sien (contrat §2.4). */
  creer: (change?: Partial<MarcheSaisi>) => Promise<string>;
  candidater: (marche: string, siret?: string) => Promise<string>;
};

/** Un client relié à `baseUrl`, sans frein, et les comptes rendus de ses appels. */
export function unClientPasseMarche(
  baseUrl: string,
  { id, secret }: { id: string; secret: string },
  dossier: string,
): EssaiClient {
  const rapports: CallReport[] = [];
  const sansFrein = () => createThrottle(memoryReserve({ ratePerSecond: 10_000, burst: 10_000 }), Date.now);
  const client = creerClientPasseMarche({
    config: { environment: 'essai', baseUrl, clientId: id, clientSecret: secret, userAgent: 'supervision/essai', dossier },
    tokens: jetonEnMemoire(),
    throttle: sansFrein(),
    throttleFichiers: sansFrein(),
    breaker: createBreakerGate(memoryBreakerStore(), Date.now),
    onCall: (rapport) => rapports.push(rapport),
    now: Date.now,
    random: () => 0,
    limits: { totalTimeoutMs: 5_000 },
  });
  return {
    client,
    rapports,
    creer: async (change) => identifiantDe(await client.createMarche(unMarcheSaisi(change))),
    candidater: async (marche, siret = '73282932000074') => identifiantDe(await client.createCandidature(marche, siret)),
  };
}

const identifiantDe = (issue: IssueEcriture<{ identifiant: string }>): string => {
  if (issue.tag !== 'faite') throw new Error(`écriture ${issue.tag}, ${issue.classe}`);
  return issue.valeur.identifiant;
};

/** Un marché que Passe Marché accepte dans les deux profils. */
export const unMarcheSaisi = (change: Partial<MarcheSaisi> = {}): MarcheSaisi => ({
  nom: 'Maîtrise d’œuvre R&D',
  echeance: '2099-06-01T12:00:00+02:00',
  siret: '13002526500013',
  types: ['works'],
  lots: [],
  limiteLots: null,
  ...change,
});
