import { type Reponse, repondreJson } from '../http/echange.ts';
import type { Contexte } from './contexte.ts';
import { repondreErreur } from './erreur.ts';
import { lireCotation } from './lire-cotation.ts';
import { trouverDemande } from './trouver-demande.ts';
import { PARAMETRES } from './wire.ts';

/**
 * GET /demandes/{num_unique}/cotation (contrat §5.4). Une demande qui souhaite deux EPCI a une cotation par EPCI : sans le
 * paramètre `epci`, une application qui couvre les deux reçoit la dernière enregistrée.
 */
export function getCotation(contexte: Contexte, numero: string): Reponse {
  const trouvee = trouverDemande(contexte, numero);
  if (!trouvee.ok) return trouvee.reponse;
  const voulu = contexte.requete.recherche.get(PARAMETRES.epci);
  const stockee = trouvee.demande.cotations
    .filter(({ epci }) => contexte.application.territoires.includes(epci) && (voulu === null || voulu === epci))
    .sort((a, b) => b.enregistreeLe - a.enregistreeLe)[0];
  if (!stockee) return repondreErreur(contexte, 'ERRCOTCAL9010');
  return repondreJson(200, lireCotation(contexte, trouvee.demande, stockee));
}
