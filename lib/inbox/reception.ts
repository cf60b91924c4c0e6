import { env } from '../core/env.ts';
import { logger } from '../core/logger.ts';
import { pool } from '../db/client.ts';
import { recevoirNotification } from './recevoir-notification.ts';

/** La réception du service, reliée à ses réglages. */
export async function recevoirPasseMarche(requete: Request): Promise<Response> {
  const { PASSE_MARCHE_WEBHOOK_SECRET: courant, PASSE_MARCHE_WEBHOOK_SECRET_PRECEDENT: precedent, ...reglages } = env();
  // Un réglage absent est notre faute : 503 se réessaie, un 4xx serait définitif.
  if (courant === undefined) return new Response(null, { status: 503 });
  return recevoirNotification(
    {
      sql: pool(),
      environnement: reglages.PASSE_MARCHE_ENVIRONNEMENT,
      secrets: { courant, precedent: precedent ?? null },
      signaler: (cause) =>
        logger().error({ erreur: cause instanceof Error ? cause.name : 'inconnue' }, 'notification non rangée, 503 rendu'),
    },
    requete,
  );
}
