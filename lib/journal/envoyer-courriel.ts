import { createTransport } from 'nodemailer';
import type { Envoyer } from './livrer-alertes.ts';

export type ReglagesCourriel = { smtpUrl: string; de: string; a: string; adressePublique: string };

const DELAI_MS = 10_000;
const FAITS = { ouverte: 'Alerte', fermee: 'Fin d’alerte' } as const;

/** Envoie une alerte par SMTP. Texte seul, sans donnée personnelle. */
export function courrielAlerte({ smtpUrl, de, a, adressePublique }: ReglagesCourriel): Envoyer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: DELAI_MS,
    greetingTimeout: DELAI_MS,
    socketTimeout: DELAI_MS,
  });
  return async ({ fait, messageId, alerte }) => {
    try {
      await transport.sendMail({
        from: de,
        to: a,
        subject: `[Supervision de la cotation] ${FAITS[fait]} : ${alerte.titre}`,
        text: `${alerte.titre}\n\n${alerte.detail}\n\nOuverte le ${alerte.ouverteLe}${alerte.fermeeLe ? `, refermée le ${alerte.fermeeLe}` : ''}.\nÀ suivre : ${adressePublique}/alertes\n`,
        // Un même message repris après un doute porte le même identifiant : la messagerie peut l'écarter.
        messageId: `<${messageId}@supervision-cotation>`,
      });
    } catch (cause) {
      // Le message d'une erreur SMTP peut citer l'adresse : seul son code est gardé.
      throw new Error(`courriel refusé (${cause instanceof Error && 'code' in cause ? String(cause.code) : 'SMTP'})`, { cause });
    }
  };
}
