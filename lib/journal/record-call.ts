import { type CallContext, callContext } from '../core/call-context.ts';
import type { Pool } from '../db/client.ts';
import { donneeRefusee } from '../core/donnee-refusee.ts';
import { type EchangeAEcrire, saveEchanges } from '../db/save-echanges.ts';
import { transaction } from '../db/transaction.ts';
import { estPanne, verdictDe } from '../domain/echange.ts';
import type { CompteRendu } from './compte-rendu.ts';
import { ecartsDe } from './ecarts-de-contrat.ts';
import { corpsAGarder } from './corps-a-garder.ts';
import { observationsDuLot } from './observations-du-lot.ts';
import { ABANDON } from './observer.ts';

export type Journal = {
  /** Ne bloque ni ne lève : l'appel distant ne dépend jamais de son journal. */
  readonly noter: (appel: CompteRendu) => void;
  /** Écrit tout ce qui attend, et attend que ce soit fait. */
  readonly vider: () => Promise<void>;
};

export type JournalDeps = {
  readonly pool: Pool;
  /** Nom de l'opération qui demande un jeton : elle parle de PISTE, pas du SNE. */
  readonly operationJeton: string;
  /** Base injoignable plus longtemps que la réserve : `perdus` comptes rendus ont été abandonnés, ou l'écriture a échoué. */
  readonly onProbleme: (probleme: { perdus: number; cause: unknown }) => void;
  readonly delaiMs?: number;
  readonly lot?: number;
  readonly capacite?: number;
};

/** Plus grand lot d'une transaction : rattrape un retard sans la rendre longue. */
const PAR_ECRITURE = 1_000;
const PAUSE_APRES_PANNE_MS = 1_000;

type EnAttente = { appel: CompteRendu; contexte: CallContext };

const instant = (ms: number): string => new Date(ms).toISOString();

function versEchange({ appel, contexte }: EnAttente, operationJeton: string): EchangeAEcrire {
  return {
    le: instant(appel.startedAtMs),
    sens: 'sortant',
    partenaire: appel.partenaire ?? (appel.operation === operationJeton ? 'piste' : 'sne'),
    environnement: appel.environment,
    operation: appel.operation,
    methode: appel.method,
    route: appel.route,
    verdict: verdictDe(appel.failure),
    classe: appel.failure,
    panne: estPanne(appel.failure) && appel.detail !== ABANDON,
    http: appel.status,
    code: appel.functionalCode,
    dureeMs: Math.round(appel.durationMs),
    tentative: appel.attempt,
    envoiId: contexte.envoiId ?? null,
    agentId: contexte.agentId ?? null,
    marcheId: contexte.marcheId ?? null,
    candidatureId: contexte.candidatureId ?? null,
    correlation: appel.correlation,
    numero: appel.subject,
    reponse: appel.failure !== null && appel.excerpt ? corpsAGarder(appel.excerpt) : null,
    abandonne: appel.detail === ABANDON,
    derive: appel.failure === null && appel.drifts.length > 0,
  };
}

/** Le journal d'un processus : garde les comptes rendus un instant et les écrit par lots (250 ms ou 200 lignes). */
export function creerJournal(deps: JournalDeps): Journal {
  const { pool, operationJeton, onProbleme, delaiMs = 250, lot = 200, capacite = 20_000 } = deps;
  let attente: EnAttente[] = [];
  let minuteur: NodeJS.Timeout | undefined;
  let ecriture: Promise<void> | null = null;
  let enPanne = false;

  const garderPourPlusTard = (pris: EnAttente[], cause: unknown): void => {
    const perdus = Math.max(0, pris.length + attente.length - capacite);
    attente = [...pris, ...attente].slice(perdus);
    enPanne = true;
    onProbleme({ perdus, cause });
  };
  const ecrire = async (): Promise<void> => {
    for (let taille = PAR_ECRITURE; attente.length > 0; ) {
      const pris = attente.splice(0, taille);
      const echanges = pris.map((p) => versEchange(p, operationJeton));
      const observations = observationsDuLot(
        pris.map(({ appel }) => appel),
        operationJeton,
      );
      const ecarts = pris.flatMap(({ appel }) => ecartsDe(appel));
      try {
        await transaction(pool, (tx) => saveEchanges(tx, echanges, observations, ecarts));
        enPanne = false;
      } catch (cause) {
        if (!donneeRefusee(cause)) return garderPourPlusTard(pris, cause);
        // Un seul compte rendu fautif ne retient pas les autres : ils s'écrivent alors un à un, et lui est perdu.
        taille = 1;
        if (pris.length > 1) attente = [...pris, ...attente];
        else onProbleme({ perdus: 1, cause });
      }
    }
  };
  const lancer = (): Promise<void> => {
    clearTimeout(minuteur);
    minuteur = undefined;
    ecriture ??= ecrire().finally(() => {
      ecriture = null;
      if (attente.length > 0) programmer(enPanne ? PAUSE_APRES_PANNE_MS : delaiMs);
    });
    return ecriture;
  };
  const programmer = (ms: number): void => {
    minuteur ??= setTimeout(() => void lancer(), ms).unref();
  };

  return {
    noter: (appel) => {
      attente.push({ appel, contexte: callContext() });
      if (ecriture !== null) return;
      if (attente.length >= lot && !enPanne) void lancer();
      else programmer(delaiMs);
    },
    vider: async () => {
      if (ecriture !== null) await ecriture;
      await lancer();
    },
  };
}
