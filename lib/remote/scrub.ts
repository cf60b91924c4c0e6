import { masquer } from '../core/masquer.ts';

/** Plafond d'un extrait gardé pour le diagnostic (contrat §7.5). */
export const EXCERPT_BYTES = 16 * 1024;

/** Lu en plus du plafond : un secret ou un numéro à cheval sur lui se reconnaît entier, puis part avec la coupe. */
const MARGIN_BYTES = 8 * 1024;

/** Expurge un texte reçu ; `secrets` sont des valeurs connues à masquer où qu'elles soient. */
export const scrub = (text: string, secrets: readonly string[] = []): string => {
  let scrubbed = text;
  for (const secret of secrets) if (secret !== '') scrubbed = scrubbed.replaceAll(secret, '***');
  return masquer(scrubbed);
};

/** Début du corps, expurgé puis plafonné. */
export const excerptOf = (body: Buffer, secrets: readonly string[] = []): string =>
  scrub(body.toString('utf8', 0, EXCERPT_BYTES + MARGIN_BYTES), secrets)
    .slice(0, EXCERPT_BYTES)
    .toWellFormed();

/** Une phrase reçue, expurgée puis coupée. Une coupe au milieu d'un émoji laisserait un demi-caractère, que PostgreSQL refuse en JSON. */
export const phraseOf = (text: string, max: number): string =>
  scrub(text.slice(0, max + MARGIN_BYTES))
    .slice(0, max)
    .toWellFormed();
