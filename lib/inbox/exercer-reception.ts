import { createHmac, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { err, ok, type Result } from '../core/result.ts';
import type { Sql } from '../db/client.ts';
import { findExercees } from '../db/list-exercees.ts';
import { type CodeExercice, EXERCICES, type Exercice, type IssueExercice } from '../domain/exercice.ts';
import { MARQUE_SIMULATION } from '../domain/marque-simulation.ts';
import { EN_TETE_SIGNATURE, type SecretsNotification } from '../passe-marche/signature.ts';
import { composerExercice, type ObjetsExercice } from './composer-exercice.ts';

export type DepsExercice = {
  sql: Sql;
  environnement: string;
  /** Notre propre adresse de réception. */
  reception: string;
  secrets: SecretsNotification;
  maintenant: Date;
};

const DELAI_MS = 5_000;
/** Le travailleur passe trois fois par seconde : au-delà, l'exercice rend ce qu'il sait. */
const ATTENTE_MS = 3_000;

const secretDe = (signature: Exercice['signature'], { courant, precedent }: SecretsNotification): string | null => {
  switch (signature) {
    case 'courant':
      return courant;
    // Sans rotation en cours, un secret précédent est un secret inconnu.
    case 'precedent':
      return precedent ?? randomBytes(32).toString('hex');
    case 'fausse':
      return randomBytes(32).toString('hex');
    case 'aucune':
      return null;
  }
};

/** Poste un exercice à notre réception, par HTTP et signé pour de vrai, puis relit ce qu'elle en a gardé. */
export async function exercerReception(
  deps: DepsExercice,
  code: CodeExercice,
  objets: ObjetsExercice,
): Promise<Result<IssueExercice[], 'injoignable'>> {
  const { signature, fois } = EXERCICES[code];
  const corps = composerExercice(code, objets, deps.maintenant);
  const secret = secretDe(signature, deps.secrets);
  const marque = `${MARQUE_SIMULATION}/${randomBytes(12).toString('hex')}`;
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': marque,
    ...(secret !== null && { [EN_TETE_SIGNATURE]: `sha256=${createHmac('sha256', secret).update(corps).digest('hex')}` }),
  };
  const reponses: { http: number; dureeMs: number }[] = [];
  try {
    for (let rang = 0; rang < fois; rang += 1) {
      const debut = performance.now();
      const reponse = await fetch(deps.reception, {
        method: 'POST',
        headers,
        body: corps,
        redirect: 'manual',
        signal: AbortSignal.timeout(DELAI_MS),
      });
      await reponse.body?.cancel();
      reponses.push({ http: reponse.status, dureeMs: Math.round(performance.now() - debut) });
    }
  } catch {
    return err('injoignable');
  }
  const gardees = await attendreVerdicts(deps, marque);
  return ok(reponses.map((reponse, rang) => ({ ...reponse, notification: gardees[rang] ?? null })));
}

async function attendreVerdicts({ sql, environnement }: DepsExercice, marque: string) {
  for (let attendu = 0; ; attendu += 200) {
    const gardees = await findExercees(sql, environnement, marque);
    if (attendu >= ATTENTE_MS || gardees.every(({ enAttente }) => !enAttente))
      return gardees.map(({ ref, verdict }) => ({ ref, verdict }));
    await sleep(200);
  }
}
