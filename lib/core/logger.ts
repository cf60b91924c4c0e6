import { pino } from 'pino';
import { env } from './env.ts';

/**
 * Journal du processus : une ligne JSON par fait. On n'y écrit que des champs choisis (identifiants opaques, classes, durées) ;
 * la censure ci-dessous n'est qu'un second verrou.
 */
export const logger = pino({
  level: env().JOURNAL_NIVEAU,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: ['*.authorization', '*.access_token', '*.client_secret', '*.nom', '*.prenom', '*.numero', '*.email'],
    censor: '[masqué]',
  },
});
