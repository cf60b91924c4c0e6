import { type Logger, pino } from 'pino';
import { type Env, env } from './env.ts';

/**
 * Un journal de processus : une ligne JSON par fait. On n'y écrit que des champs choisis (identifiants opaques, classes, durées) ;
 * la censure ci-dessous n'est qu'un second verrou.
 */
export const creerLogger = (niveau: Env['JOURNAL_NIVEAU']): Logger =>
  pino({
    level: niveau,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: ['*.authorization', '*.access_token', '*.client_secret', '*.nom', '*.prenom', '*.numero', '*.email'],
      censor: '[masqué]',
    },
  });

let memoire: Logger | undefined;

/** Le journal du processus, au niveau que disent ses réglages ; fait au premier fait, comme eux. */
export const logger = (): Logger => (memoire ??= creerLogger(env().JOURNAL_NIVEAU));
