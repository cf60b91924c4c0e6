import { z } from 'zod';
import type { FunctionalError } from '../remote/failure.ts';
import { scrub } from '../remote/scrub.ts';
import { CODE_FONCTIONNEL } from './wire.ts';

const erreurWire = z.object({ code: z.string(), message: z.string().nullish(), champ: z.string().nullish() });
const enveloppeWire = erreurWire.extend({ erreurs: z.array(erreurWire).nullish() });
const listeWire = z.array(erreurWire).min(1);
const oauthWire = z.object({ error: z.string(), error_description: z.string().nullish() });

// Un code est court ; un message peut citer une donnée personnelle.
const versErreur = ({ code, message, champ }: z.infer<typeof erreurWire>): FunctionalError => ({
  code: code.slice(0, 40),
  message: message ? scrub(message.slice(0, 500)) : null,
  champ: champ?.slice(0, 100) ?? null,
});

const lireJson = (texte: string): unknown => {
  try {
    return JSON.parse(texte);
  } catch {
    return null;
  }
};

/** Lit une erreur dans l'ordre du contrat §6 : enveloppe, tableau, OAuth, code `ERRCOT…` n'importe où, rien. */
export const readErrors = (corps: Buffer): readonly FunctionalError[] => {
  if (corps.length === 0) return [];
  const texte = corps.toString('utf8');
  const recu = lireJson(texte);
  const enveloppe = enveloppeWire.safeParse(recu);
  if (enveloppe.success) return [enveloppe.data, ...(enveloppe.data.erreurs ?? [])].map(versErreur);
  const liste = listeWire.safeParse(recu);
  if (liste.success) return liste.data.map(versErreur);
  const oauth = oauthWire.safeParse(recu);
  if (oauth.success) return [versErreur({ code: oauth.data.error, message: oauth.data.error_description })];
  const code = recu === null ? null : CODE_FONCTIONNEL.exec(texte);
  return code === null ? [] : [{ code: code[0], message: null, champ: null }];
};
