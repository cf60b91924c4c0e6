import { decrireErreur } from './core/decrire-erreur.ts';
import { type Env, env } from './core/env.ts';
import { empreintesDe } from './core/empreintes-secrets.ts';
import { type LiaisonReglee, liaisonsReglees } from './core/liaisons-passe-marche.ts';
import { logger } from './core/logger.ts';
import { type Pool, poolDuTravailleur } from './db/client.ts';
import { jetonPartage } from './db/jeton-partage.ts';
import { liaisonPartagee } from './journal/debit-partage.ts';
import { creerJournal, type Journal } from './journal/record-call.ts';
import { type ClientPasseMarche, creerClientPasseMarche } from './passe-marche/client.ts';
import { type ClientPiste, creerClientPiste } from './piste/client.ts';
import { type BreakerState, CLOSED } from './remote/breaker.ts';
import { createBreakerGate } from './remote/breaker-gate.ts';
import { CATCH_UP_MS, PACE } from './remote/permit-bucket.ts';
import type { Failure } from './remote/failure.ts';
import { createThrottle, type Throttle } from './remote/throttle.ts';

export type Cablage = {
  pool: Pool;
  piste: ClientPiste;
  /** Une liaison par environnement réglé ; aucune : cette intégration est éteinte. */
  passesMarche: { environnement: string; client: ClientPasseMarche; empreintes: ReturnType<typeof empreintesDe> }[];
  journal: Journal;
  environnement: Env['ENVIRONNEMENT'];
  /** Coupe les liaisons puis écrit ce que le journal retient encore. Le pool reste ouvert. */
  fermer: () => Promise<void>;
};

export type DepsCablage = {
  pool: Pool;
  now: () => number;
  random: () => number;
  onProblemeJournal: (probleme: { perdus: number; cause: unknown }) => void;
};

const VERSION = 'supervision-cotation/0.1.0';

/** Le débit et le disjoncteur d'un partenaire, partagés par tous les processus. */
function liaisonDe(pool: Pool, partenaire: string, environnement: string, parSeconde: number, rafale: number, now: () => number) {
  const espacementMs = 1_000 / (parSeconde * PACE);
  const creditMs = Math.max(CATCH_UP_MS, (rafale - 1) * espacementMs);
  const cle = { partenaire, environnement };
  const liaison = liaisonPartagee<BreakerState>(pool, cle, { ferme: CLOSED, debit: { espacementMs, creditMs }, nowMs: now });
  return {
    throttle: createThrottle((voulus) => liaison.tirer(voulus), now),
    breaker: createBreakerGate({ read: liaison.disjoncteur.lire, swap: liaison.disjoncteur.echanger }, now),
  };
}

function brancherPasseMarche(e: Env, liaison: LiaisonReglee, cle: string, journal: Journal, { pool, now, random }: DepsCablage) {
  const { environnement: environment, adresse: baseUrl, clientId, clientSecret } = liaison;
  const dossier = e.PASSE_MARCHE_DOSSIER;
  const parHeure = (n: number) => n / 3_600;
  const appels = liaisonDe(
    pool,
    'passe-marche',
    environment,
    parHeure(e.PASSE_MARCHE_APPELS_HEURE),
    e.PASSE_MARCHE_APPELS_RAFALE,
    now,
  );
  const { throttle: throttleFichiers }: { throttle: Throttle } = liaisonDe(
    pool,
    'passe-marche-fichiers',
    environment,
    parHeure(e.PASSE_MARCHE_FICHIERS_HEURE),
    e.PASSE_MARCHE_FICHIERS_RAFALE,
    now,
  );
  return creerClientPasseMarche({
    config: { environment, baseUrl, clientId, clientSecret, dossier, userAgent: VERSION },
    tokens: jetonPartage<Failure>(pool, { partenaire: 'passe-marche', environnement: environment }, Buffer.from(cle, 'hex')),
    ...appels,
    throttleFichiers,
    onCall: (appel) => journal.noter({ ...appel, partenaire: 'passe-marche' }),
    now,
    random,
  });
}

/** Réglages, clients des partenaires et journal, joints. Rien ne part avant le premier appel. */
export function creerCablage(reglages: Env, deps: DepsCablage): Cablage {
  const { pool, now, random, onProblemeJournal } = deps;
  const environnement = reglages.ENVIRONNEMENT;
  const journal = creerJournal({ pool, operationJeton: 'jeton', onProbleme: onProblemeJournal });
  const { PISTE_DEBIT_PAR_SECONDE, PISTE_RAFALE } = reglages;
  const liaison = liaisonDe(pool, 'piste', environnement, PISTE_DEBIT_PAR_SECONDE, PISTE_RAFALE, now);
  const cle = reglages.PASSE_MARCHE_CLE_JETON ?? '';
  const passesMarche = liaisonsReglees(reglages).map((une) => ({
    environnement: une.environnement,
    empreintes: empreintesDe(une, cle),
    client: brancherPasseMarche(reglages, une, cle, journal, deps),
  }));
  const piste = creerClientPiste({
    config: {
      environment: environnement,
      tokenUrl: reglages.PISTE_TOKEN_URL,
      baseUrl: reglages.SNE_COTATION_BASE_URL,
      clientId: reglages.PISTE_CLIENT_ID,
      clientSecret: reglages.PISTE_CLIENT_SECRET,
      userAgent: VERSION,
    },
    ...liaison,
    onCall: journal.noter,
    now,
    random,
  });
  return {
    pool,
    piste,
    passesMarche,
    journal,
    environnement,
    fermer: async () => {
      await Promise.all([piste.close(), ...passesMarche.map(({ client }) => client.close())]);
      await journal.vider();
    },
  };
}

let memoire: Cablage | undefined;

/** Le câblage du travailleur, fait une fois, au premier besoin. */
export function cablage(): Cablage {
  memoire ??= creerCablage(env(), {
    pool: poolDuTravailleur(),
    now: Date.now,
    random: Math.random,
    onProblemeJournal: ({ perdus, cause }) =>
      logger().error({ perdus, ...decrireErreur(cause) }, 'journal des échanges non écrit, nouvel essai'),
  });
  return memoire;
}
