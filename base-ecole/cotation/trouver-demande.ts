import type { Demande } from '../donnees/demande.ts';
import { type Statut, statutAu } from '../donnees/statut.ts';
import type { Reponse } from '../http/echange.ts';
import type { Contexte } from './contexte.ts';
import { repondreErreur } from './erreur.ts';
import { NUM_UNIQUE } from './wire.ts';

export type Trouvee =
  | { ok: true; demande: Demande; statut: Exclude<Statut, { tag: 'effacee' }> }
  | { ok: false; reponse: Reponse };

/** Numéro inconnu, effacé ou d'un autre territoire : même réponse, pour ne rien révéler (contrat §5.2). */
export function trouverDemande(contexte: Contexte, numero: string): Trouvee {
  if (!NUM_UNIQUE.test(numero)) return { ok: false, reponse: repondreErreur(contexte, 'ERRCOTNUM9001') };
  const demande = contexte.base().demandes.get(numero);
  const visible = demande?.epcis.some((siren) => contexte.application.territoires.includes(siren));
  const statut = demande && statutAu(demande, contexte.horloge.jour());
  if (!demande || !visible || !statut || statut.tag === 'effacee') {
    return { ok: false, reponse: repondreErreur(contexte, 'ERRCOTNUM9002') };
  }
  return { ok: true, demande, statut };
}
