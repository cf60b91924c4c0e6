import { creerFileParCle } from '../file-par-cle.ts';
import type { Reponse } from '../http/echange.ts';
import type { Contexte } from './contexte.ts';
import { repondreErreur } from './erreur.ts';
import { getCotation } from './get-cotation.ts';
import { getDemande } from './get-demande.ts';
import { getDemandes } from './get-demandes.ts';
import { getHealthcheck } from './get-healthcheck.ts';
import { getModele } from './get-modele.ts';
import type { Listes } from './liste.ts';
import { postCotation } from './post-cotation.ts';
import { CHEMINS } from './wire.ts';

export type Operation = 'liste' | 'detail' | 'cotation-post' | 'cotation-get' | 'modele' | 'sante';

export type Route = { tag: 'inconnue' } | { tag: 'verbe-interdit' } | { tag: 'trouvee'; operation: Operation; numero: string };

/** Reconnaît le chemin (sans préfixe) puis le verbe, dans l'ordre de la passerelle. */
export function reconnaitre(methode: string, chemin: string): Route {
  const cotation = CHEMINS.cotation.exec(chemin);
  const detail = CHEMINS.detail.exec(chemin);
  const numero = decoder((cotation ?? detail)?.[1] ?? '');
  const trouver = (operation: Operation | undefined): Route =>
    operation ? { tag: 'trouvee', operation, numero } : { tag: 'verbe-interdit' };
  const lecture = methode === 'GET';
  if (cotation) return trouver(lecture ? 'cotation-get' : methode === 'POST' ? 'cotation-post' : undefined);
  if (detail) return trouver(lecture ? 'detail' : undefined);
  if (chemin === CHEMINS.liste) return trouver(lecture ? 'liste' : undefined);
  if (chemin === CHEMINS.modele) return trouver(lecture ? 'modele' : undefined);
  if (chemin === CHEMINS.sante) return trouver(lecture ? 'sante' : undefined);
  return { tag: 'inconnue' };
}

function decoder(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** L'application Cotation derrière la passerelle : profil métier d'abord, puis l'opération. */
export function creerApplicationCotation(
  listes: Listes,
): (contexte: Contexte, operation: Operation, numero: string) => Promise<Reponse> {
  const parDemande = creerFileParCle();
  return async (contexte, operation, numero) => {
    if (contexte.application.profil === 'aucun') return repondreErreur(contexte, 'ERRCOTHAB9001');
    switch (operation) {
      case 'liste':
        return getDemandes(contexte, listes);
      case 'detail':
        return getDemande(contexte, numero);
      case 'cotation-get':
        return getCotation(contexte, numero);
      case 'cotation-post':
        return parDemande(numero, () => postCotation(contexte, numero));
      case 'modele':
        return getModele(contexte);
      case 'sante':
        return getHealthcheck(contexte);
    }
  };
}
