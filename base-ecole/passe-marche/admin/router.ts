import { action, type Action, executerAction, refuser } from '../../admin/action.ts';
import { type Reponse, type Requete, repondreJson } from '../../http/echange.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { acheverSansParcours } from './achever.ts';
import { envoyerLibre } from './envoyer.ts';
import { etatPasseMarche } from './etat.ts';
import { renvoyerObjet } from './renvoi.ts';
import {
  schemaCandidature,
  schemaEditeur,
  schemaEnvoi,
  schemaFautes,
  schemaJetons,
  schemaMarche,
  schemaProfil,
  schemaRenvoi,
  schemaRythme,
} from './schemas.ts';

export const PREFIXE_PASSE_MARCHE = 'passe-marche/';

type Monde = MondePasseMarche;
const rendreEtat = (monde: Monde) => repondreJson(200, etatPasseMarche(monde));

const ACTIONS: Record<string, Action<Monde>> = {
  'GET etat': rendreEtat,
  'GET notifications': ({ magasin }, { recherche }) => {
    const objet = recherche.get('objet');
    return repondreJson(200, { notifications: magasin.notification.tous().filter((n) => objet === null || n.objet === objet) });
  },
  'POST profil': action(schemaProfil, (monde: Monde, { profil, limites }) => {
    monde.reglerProfil(profil, limites);
    return rendreEtat(monde);
  }),
  'POST rythme': action(schemaRythme, (monde: Monde, { facteur, delai_ms }) => {
    monde.reglerRythme({
      ...(facteur === undefined ? {} : { facteur }),
      ...(delai_ms === undefined ? {} : { delaiMs: delai_ms }),
    });
    return rendreEtat(monde);
  }),
  'POST fautes': action(schemaFautes, (monde: Monde, { fautes, notifications, graine }) => {
    monde.fautes.regler(fautes, graine);
    monde.alterations.regler(notifications, graine);
    return rendreEtat(monde);
  }),
  'POST editeur': action(schemaEditeur, (monde: Monde, { client_id, ...changements }) => {
    if (!monde.editeurs.lire(client_id)) return refuser(404, 'Aucun éditeur ne porte ce client_id');
    monde.editeurs.modifier(client_id, changements);
    return rendreEtat(monde);
  }),
  'POST jetons': action(schemaJetons, (monde: Monde, { client_id, action: voulue }) => {
    if (voulue === 'expirer') monde.jetons.expirer(client_id);
    else {
      for (const jeton of monde.magasin.jeton.tous()) {
        if (client_id === undefined || jeton.client === client_id) monde.jetons.revoquer(jeton);
      }
    }
    return rendreEtat(monde);
  }),
  'POST marche': action(schemaMarche, (monde: Monde, choix) => acheverSansParcours.marche(monde, choix)),
  'POST candidature': action(schemaCandidature, (monde: Monde, choix) => acheverSansParcours.candidature(monde, choix)),
  'POST renvoi': action(schemaRenvoi, (monde: Monde, { identifiant }) => renvoyerObjet(monde, identifiant)),
  'POST envoi': action(schemaEnvoi, envoyerLibre),
  'POST reinitialisation': (monde) => {
    monde.reinitialiser();
    return rendreEtat(monde);
  },
};

/** Administration de Passe Marché imité : sur son port comme sur celui de PISTE. */
export const repondreAdminPasseMarche = (monde: Monde, requete: Requete, nom: string): Reponse | Promise<Reponse> =>
  executerAction(ACTIONS, monde, requete, nom);
