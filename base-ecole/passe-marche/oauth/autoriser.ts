import type { Reponse, Requete } from '../../http/echange.ts';
import type { Editeur } from '../monde/editeurs.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { PORTEE_PAR_DEFAUT } from './post-token.ts';
import { refuserJeton, refuserPortee } from './refus.ts';

export const lireJetonPorte = ({ entetes }: Requete): string => /^Bearer (.+)$/i.exec(entetes.authorization ?? '')?.[1] ?? '';

type Passage = { ok: true; editeur: Editeur } | { ok: false; refus: Reponse };

/**
 * La garde de l'API n'admet que la portée par défaut : un jeton « api_read » ou « api_write » est refusé partout (contrat §2.5).
 * L'éditeur n'est pas revérifié : désactivé, il garde son jeton jusqu'à son terme (contrat §2.4).
 */
export function autoriser(monde: MondePasseMarche, requete: Requete): Passage {
  const etat = monde.jetons.trouver(lireJetonPorte(requete));
  if (etat.tag === 'refuse') return { ok: false, refus: refuserJeton(etat.motif) };
  const { portees, client } = etat.jeton;
  if (!monde.profil().porteesFines && !portees.includes(PORTEE_PAR_DEFAUT)) return { ok: false, refus: refuserPortee() };
  const editeur = monde.editeurs.lire(client);
  return editeur ? { ok: true, editeur } : { ok: false, refus: refuserJeton('unknown') };
}
