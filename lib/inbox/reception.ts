import { env } from '../core/env.ts';
import { logger } from '../core/logger.ts';
import { liaisonsReglees } from '../core/liaisons-passe-marche.ts';
import { pool } from '../db/client.ts';
import { recevoirNotification } from './recevoir-notification.ts';

/**
 * La réception du service, reliée à ses réglages. Chaque environnement a son adresse, donc ses secrets : le secret de l'un ne fait
 * jamais accepter une notification dans l'autre. Sans `environnement`, la première liaison.
 */
export async function recevoirPasseMarche(requete: Request, environnement?: string): Promise<Response> {
  const liaisons = liaisonsReglees(env());
  const liaison = environnement === undefined ? liaisons[0] : liaisons.find((l) => l.environnement === environnement);
  // Un réglage absent est notre faute : 503 se réessaie, un 4xx serait définitif.
  if (liaison === undefined) return new Response(null, { status: 503 });
  return recevoirNotification(
    {
      sql: pool(),
      environnement: liaison.environnement,
      secrets: liaison.secrets,
      signaler: (cause) =>
        logger().error({ erreur: cause instanceof Error ? cause.name : 'inconnue' }, 'notification non rangée, 503 rendu'),
    },
    requete,
  );
}
