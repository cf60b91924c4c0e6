import { PgBoss } from 'pg-boss';
import { auditer } from '../access/audit.ts';
import { purgerAudit } from '../access/purger-audit.ts';
import { scellerAudit } from '../access/sceller-audit.ts';
import { env } from '../core/env.ts';
import { entretienJournal } from '../journal/entretenir.ts';
import type { Surveillance } from '../journal/surveiller.ts';
import { reveillerIncidents } from '../journal/reveiller-incidents.ts';
import { effacerRadiees, type TracerEffacement } from '../sync/effacer-radiees.ts';
import { demanderSynchronisation } from '../sync/demander-synchronisation.ts';
import type { Cablage } from '../wiring.ts';
import { sonder } from './sonde.ts';

export type Tache = { nom: string; cron: string; faire: () => Promise<object> };

/** Ce qui revient à heure fixe (heure de Paris). Une tâche due une fois ne tourne qu'une fois, quel que soit le nombre de travailleurs. */
export function tachesPlanifiees(c: Cablage, s: Surveillance, cronSynchronisation: string, now: () => Date): Tache[] {
  const entretien = entretienJournal(c.pool, now, conservation());
  return [
    { nom: 'sonde', cron: '* * * * *', faire: () => sonder(c) },
    { nom: 'alertes', cron: '* * * * *', faire: s.evaluer },
    { nom: 'cumuls', cron: '*/2 * * * *', faire: s.cumuler },
    {
      nom: 'synchronisation',
      cron: cronSynchronisation,
      faire: () => demanderSynchronisation(c.pool, { declencheur: 'planifiee', agentId: null }),
    },
    { nom: 'incidents', cron: '* * * * *', faire: () => reveillerIncidents(c.pool, now()) },
    { nom: 'partitions', cron: '10 3 * * *', faire: async () => ({ faites: await entretien.preparer() }) },
    { nom: 'purge', cron: '40 3 * * *', faire: () => entretien.purger() },
    // La tête de la chaîne part dans le journal du processus, gardé hors de la base : c'est son témoin.
    { nom: 'sceau-de-l-audit', cron: '* * * * *', faire: () => scellerAudit(c.pool) },
    {
      nom: 'effacement',
      cron: '20 4 * * *',
      faire: () => effacerRadiees(c.pool, now(), env().DEMANDE_RADIEE_MOIS, tracerEffacement),
    },
    { nom: 'purge-de-l-audit', cron: '50 4 * * *', faire: () => purgerTrace(c.pool, now()) },
  ];
}

async function purgerTrace(pool: Cablage['pool'], maintenant: Date): Promise<{ purgees: number }> {
  const purge = await purgerAudit(pool, maintenant, env().AUDIT_MOIS);
  if (!purge.ok)
    throw new Error(`La trace d’audit est rompue (${purge.error.tag}) : rien n’est purgé. Lancez npm run audit:verifier.`);
  return purge.value;
}

const tracerEffacement: TracerEffacement = (tx, details) =>
  auditer(tx, { agentId: null, action: 'demande.effacer', objet: 'demandes', issue: 'accordee', details });

/** Ce que les réglages font garder au journal. */
export const conservation = () => ({ corpsJours: env().JOURNAL_CORPS_JOURS, echangesMois: env().JOURNAL_ECHANGES_MOIS });

export type SuiviTaches = {
  faite: (nom: string, resultat: object, dureeMs: number) => void;
  erreur: (nom: string, cause: unknown) => void;
};

/** Confie les tâches à pg-boss, sur la même base ; rend ce qui les arrête, la tâche en cours finie. */
export async function planifier(url: string, taches: readonly Tache[], suivi: SuiviTaches): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: url, application_name: 'supervision-taches', max: 3 });
  boss.on('error', (cause) => suivi.erreur('pg-boss', cause));
  await boss.start();
  for (const { nom, cron, faire } of taches) {
    await boss.createQueue(nom, { policy: 'short', retryLimit: 0, expireInSeconds: 300, deleteAfterSeconds: 86_400 });
    await boss.schedule(nom, cron, null, { tz: 'Europe/Paris' });
    await boss.work(nom, { pollingIntervalSeconds: 5 }, async () => {
      const debut = Date.now();
      try {
        suivi.faite(nom, await faire(), Date.now() - debut);
      } catch (cause) {
        suivi.erreur(nom, cause);
      }
    });
  }
  return () => boss.stop({ graceful: true, timeout: 3_000 });
}
