import type { FunctionalError } from '../remote/failure.ts';
import { parseJson } from '../remote/parse-json.ts';
import { phraseOf } from '../remote/scrub.ts';
import { CHAMPS, erreursWire } from './wire.ts';

const phrase = (texte: string): string => phraseOf(texte, 300);

const enListe = (messages: string | string[]): string[] => (typeof messages === 'string' ? [messages] : messages);

/** Notre champ pour un nom du partenaire ; « constructor » et ses pareils n'en sont pas. */
const champDe = (nom: string): string | null => (Object.hasOwn(CHAMPS, nom) ? (CHAMPS[nom] ?? null) : null);

// Les guides écrivent des phrases ; quand la première commence par un nom de champ, il place la faute.
const placer = (texte: string): FunctionalError => {
  const tete = /^([\w.]+)/.exec(texte)?.[1] ?? '';
  const champ = champDe(tete);
  return { code: champ === null ? 'errors' : tete, message: phrase(texte), champ };
};

/** Les fautes d'un refus, dans la forme objet du code ou la forme liste des guides, et nos noms de champs. */
export function readErrors(corps: Buffer): readonly FunctionalError[] {
  const json = parseJson(corps);
  const lu = json.ok ? erreursWire.safeParse(json.value) : null;
  if (!lu?.success) return [];
  const { errors, error } = lu.data;
  if (Array.isArray(errors)) return errors.slice(0, 50).map(placer);
  if (errors)
    return Object.entries(errors)
      .slice(0, 50)
      .flatMap(([champ, messages]) =>
        enListe(messages).map((m) => ({
          code: champ.slice(0, 40).toWellFormed(),
          message: phrase(m),
          champ: champDe(champ),
        })),
      );
  return error ? [{ code: error.slice(0, 60).toWellFormed(), message: null, champ: null }] : [];
}

/** Secondes à attendre que le corps d'un 429 annonce (guides §9), en millisecondes. */
export function readRetryAfter(corps: Buffer): number | null {
  const json = parseJson(corps);
  if (!json.ok || typeof json.value !== 'object' || json.value === null || !('retry_after' in json.value)) return null;
  const secondes = Number(json.value.retry_after);
  return secondes > 0 && secondes <= 3_600 ? secondes * 1_000 : null;
}
