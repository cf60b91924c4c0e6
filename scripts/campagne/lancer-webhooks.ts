import type { Lancement } from './lancer-kill.ts';
import { campagneWebhooks } from './webhooks.ts';

/** Lance la campagne des notifications de Passe Marché ; vrai si elle est tenue. */
export async function lancerWebhooks({ base, arrets, faux, debit, secondes, graine, dire }: Lancement): Promise<boolean> {
  const tenue = await campagneWebhooks({ base, arrets, faux, parSeconde: debit, secondes, graine, dire });
  console.log(tenue ? 'campagne tenue' : 'campagne manquée');
  return tenue;
}
