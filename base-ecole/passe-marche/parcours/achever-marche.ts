import { champsObligatoires } from '../catalogue/champs.ts';
import type { Marche } from '../objets/marche.ts';
import type { MondePasseMarche } from '../monde/monde.ts';

/** Première étape de l'acheteur : les champs obligatoires de tous les types du marché sont figés (contrat §4). */
export function preparerMarche(monde: MondePasseMarche, marche: Marche, defense: boolean): Marche {
  const ouvert = monde.editeurs.lire(marche.editeur)?.defense === true;
  const types = defense && ouvert && !marche.types.includes('defense') ? [...marche.types, 'defense' as const] : marche.types;
  const prepare: Marche = { ...marche, types, champs: champsObligatoires(types) };
  monde.magasin.marche.poser(marche.identifiant, prepare);
  return prepare;
}

/** Confirmation du résumé : le marché ne change plus et sa notification part. Un marché déjà achevé reste tel quel. */
export function acheverMarche(monde: MondePasseMarche, marche: Marche, origine: string): Marche {
  if (marche.achevement.tag === 'acheve') return marche;
  const acheve: Marche = { ...marche, achevement: { tag: 'acheve', le: monde.maintenant().toISOString() } };
  monde.magasin.marche.poser(marche.identifiant, acheve);
  const { editeur, identifiant: objet } = marche;
  monde.livraisons.programmer({ editeur, evenement: 'market.completed', objet, origine });
  return acheve;
}
