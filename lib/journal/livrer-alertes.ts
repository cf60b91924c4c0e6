import type { Sql } from '../db/client.ts';
import type { Canal } from '../db/save-alertes.ts';
import { type IssueLivraison, type LivraisonPrise, prendreLivraisons, reglerLivraison } from '../db/save-livraisons.ts';

/** Envoie un message ; lève s'il n'est pas accepté. L'erreur levée ne cite ni adresse ni secret. */
export type Envoyer = (livraison: LivraisonPrise) => Promise<void>;

/** Attentes entre les essais, en minutes (rythme de Standard Webhooks) ; au-delà, la livraison est abandonnée. */
const ATTENTES_MINUTES = [1, 5, 30, 120, 300, 600] as const;

function apresEchec(essais: number, erreur: string, maintenant: Date): IssueLivraison {
  const attente = ATTENTES_MINUTES[essais - 1];
  if (attente === undefined) return { tag: 'abandonnee', erreur };
  return { tag: 'reportee', erreur, le: new Date(maintenant.getTime() + attente * 60_000) };
}

/** Un tour : livre ce qui est dû, reporte ce qui échoue. Rend vrai s'il reste peut-être à faire. */
export async function livrerAlertes(
  sql: Sql,
  canaux: Partial<Record<Canal, Envoyer>>,
  maintenant: () => Date,
): Promise<{ livrees: number; echecs: number }> {
  const prises = await prendreLivraisons(sql, maintenant());
  let livrees = 0;
  for (const livraison of prises) {
    const envoyer = canaux[livraison.canal];
    let issue: IssueLivraison;
    try {
      if (envoyer === undefined) throw new Error('canal non réglé');
      await envoyer(livraison);
      issue = { tag: 'livree' };
      livrees += 1;
    } catch (cause) {
      issue = apresEchec(livraison.essais, cause instanceof Error ? cause.message : 'échec', maintenant());
    }
    await reglerLivraison(sql, livraison.id, issue, maintenant());
  }
  return { livrees, echecs: prises.length - livrees };
}
