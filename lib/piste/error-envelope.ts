import { z } from 'zod';
import type { FunctionalError } from '../remote/failure.ts';
import { parseJson } from '../remote/parse-json.ts';
import { phraseOf } from '../remote/scrub.ts';
import { CODE_FONCTIONNEL } from './wire.ts';

const erreurWire = z.object({ code: z.string(), message: z.string().nullish(), champ: z.string().nullish() });
const enveloppeWire = erreurWire.extend({ erreurs: z.array(erreurWire).nullish() });
const listeWire = z.array(erreurWire).min(1);
const oauthWire = z.object({ error: z.string(), error_description: z.string().nullish() });

// Un code est court ; un message peut citer une donnée personnelle.
const versErreur = ({ code, message, champ }: z.infer<typeof erreurWire>): FunctionalError => ({
  code: code.slice(0, 40).toWellFormed(),
  message: message ? phraseOf(message, 500) : null,
  champ: champ?.slice(0, 100).toWellFormed() ?? null,
});

/** Au-delà, ce n'est plus une explication. */
const FAUTES_MAX = 50;

/** Lit une erreur dans l'ordre du contrat §6 : enveloppe, tableau, OAuth, code `ERRCOT…` n'importe où, rien. */
export const readErrors = (corps: Buffer): readonly FunctionalError[] => {
  if (corps.length === 0) return [];
  const json = parseJson(corps);
  const recu = json.ok ? json.value : null;
  const enveloppe = enveloppeWire.safeParse(recu);
  if (enveloppe.success) return [enveloppe.data, ...(enveloppe.data.erreurs ?? [])].slice(0, FAUTES_MAX).map(versErreur);
  const liste = listeWire.safeParse(recu);
  if (liste.success) return liste.data.slice(0, FAUTES_MAX).map(versErreur);
  const oauth = oauthWire.safeParse(recu);
  if (oauth.success) return [versErreur({ code: oauth.data.error, message: oauth.data.error_description })];
  const code = json.ok ? CODE_FONCTIONNEL.exec(corps.toString('utf8')) : null;
  return code === null ? [] : [{ code: code[0], message: null, champ: null }];
};
