import { type Reponse, repondreJson } from '../http/echange.ts';
import type { Contexte } from './contexte.ts';
import { repondreErreur } from './erreur.ts';

/** GET /modele-cotation (contrat §5.5) : les modèles en vigueur des territoires de l'appelant. */
export function getModele(contexte: Contexte): Reponse {
  const { modeleEnVigueur } = contexte.base();
  const jour = contexte.horloge.jour();
  const modeles = contexte.application.territoires.flatMap((siren) =>
    [false, true].flatMap((mutation) => modeleEnVigueur(siren, mutation, jour) ?? []),
  );
  return modeles.length > 0 ? repondreJson(200, { modeles: [...new Set(modeles)] }) : repondreErreur(contexte, 'ERRCOTMOD9001');
}
