import { type Reponse, type Requete, repondreHtml, repondreJson } from '../../http/echange.ts';
import type { MondePasseMarche } from '../monde/monde.ts';

/** Messages par champ, dans l'ordre des règles. */
export type Erreurs = Record<string, string[]>;

const MOTIFS: Record<number, string> = { 400: 'Bad Request', 404: 'Not Found', 500: 'Internal Server Error' };

/** Erreur du cadriciel : JSON pour qui l'accepte, HTML sinon (contrat §3). */
export function refuserCadre({ entetes }: Requete, statut: 400 | 404 | 500): Reponse {
  const motif = MOTIFS[statut] ?? '';
  return entetes.accept?.includes('json') || entetes['content-type']?.includes('json')
    ? repondreJson(statut, { status: statut, error: motif })
    : repondreHtml(statut, motif);
}

/** 422 : objet par champ selon le code, liste de phrases selon les guides (écart 6). */
export function refuserChamps(monde: MondePasseMarche, erreurs: Erreurs, statut = 422): Reponse {
  if (!monde.profil().erreursEnListe) return repondreJson(statut, { errors: erreurs });
  const phrases = Object.entries(erreurs).flatMap(([champ, messages]) => messages.map((message) => `${champ} ${message}`));
  return repondreJson(statut, { errors: phrases });
}

/** Objet inconnu, ou d'un autre éditeur (écarts 7 et 8). */
export function refuserObjet(monde: MondePasseMarche, texte: string, existe: boolean): Reponse {
  if (!monde.profil().refusGeneriques) return repondreJson(404, { error: texte });
  return existe ? repondreJson(403, { error: 'Forbidden' }) : repondreJson(404, { error: 'Resource not found' });
}
