import type { Candidature } from '../objets/candidature.ts';
import type { MondePasseMarche } from '../monde/monde.ts';

/** Corps de GET /__base-ecole__/passe-marche/etat ; sans secret ni contenu de pièce. */
export function etatPasseMarche(monde: MondePasseMarche) {
  const { magasin } = monde;
  return {
    origine: monde.origine(),
    profil: monde.nomProfil(),
    limites: monde.limites.actives(),
    rythme: monde.rythme(),
    editeurs: monde.editeurs.tous().map(({ secret: _secret, webhook_secret, ...editeur }) => ({
      ...editeur,
      signe: webhook_secret !== null,
    })),
    marches: magasin.marche.tous(),
    candidatures: magasin.candidature.tous().map(sansContenu),
    notifications: magasin.notification.tous(),
    jetons: magasin.jeton.tous().map(({ jeton: _jeton, ...reste }) => reste),
    fautes: monde.fautes.etat(),
    accidents: monde.alterations.etat(),
    appels: Object.fromEntries([...monde.appels].sort(([a], [b]) => a.localeCompare(b))),
  };
}

const sansContenu = ({ pieces, ...candidature }: Candidature) => ({
  ...candidature,
  pieces: pieces.map(({ base64, ...piece }) => ({ ...piece, octets: Buffer.byteLength(base64, 'base64') })),
});
