import { Webhook } from 'standardwebhooks';
import type { Envoyer } from './livrer-alertes.ts';

export type ReglagesWebhook = { url: string; secret: string; now: () => Date };

const DELAI_MS = 10_000;

/** Envoie une alerte par un webhook signé selon Standard Webhooks. Ne suit aucune redirection. */
export function webhookAlerte({ url, secret, now }: ReglagesWebhook): Envoyer {
  const signataire = new Webhook(secret);
  return async ({ fait, messageId, alerte }) => {
    const le = now();
    const corps = JSON.stringify({ type: `alerte.${fait}`, timestamp: le.toISOString(), data: alerte });
    const reponse = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(DELAI_MS),
      headers: {
        'Content-Type': 'application/json',
        'webhook-id': messageId,
        'webhook-timestamp': String(Math.floor(le.getTime() / 1_000)),
        'webhook-signature': signataire.sign(messageId, le, corps),
      },
      body: corps,
    }).catch(() => null);
    await reponse?.body?.cancel();
    if (reponse === null) throw new Error('webhook injoignable');
    if (reponse.status < 200 || reponse.status >= 300) throw new Error(`webhook refusé (${reponse.status})`);
  };
}
