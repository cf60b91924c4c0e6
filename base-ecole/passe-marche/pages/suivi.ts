import { type ReponseOctets, type Requete, repondreJson } from '../../http/echange.ts';
import type { Synchronisation } from '../objets/marche.ts';
import type { MondePasseMarche } from '../monde/monde.ts';
import { rendrePage } from './gabarit.ts';
import { h, type Html } from './html.ts';

export type Suivi = {
  titre: string;
  synchronisation: Synchronisation;
  /** Adresse de retour de l'éditeur, ou rien s'il n'en a pas. */
  retour: string | null;
  parametres: Record<string, string>;
  adresseRenvoi: string;
  /** Montré une fois la transmission réussie. */
  complement: Html;
};

/** Page de suivi de la transmission (contrat §4, §5) : attente, réussite et bouton de retour, ou échec et renvoi. */
export function pageSuivi(monde: MondePasseMarche, requete: Requete, suivi: Suivi): ReponseOctets {
  const { synchronisation } = suivi;
  if (requete.entetes.accept?.includes('application/json')) return repondreJson(200, { sync_status: synchronisation });
  const retour = suivi.retour && completer(suivi.retour, suivi.parametres);
  const enAttente = synchronisation === 'sync_pending' || synchronisation === 'sync_processing';
  const contenu = enAttente
    ? attente(synchronisation)
    : synchronisation === 'sync_completed'
      ? reussite(suivi, retour)
      : echec(suivi);
  const page = rendrePage({ titre: suivi.titre, contenu, script: enAttente });
  return synchronisation === 'sync_completed' && retour && monde.profil().retourAutomatique ? ramener(page, retour) : page;
}

/** Par « Refresh » : à la suite d'un formulaire, une redirection vers la plateforme tomberait sous « form-action 'self' ». */
const ramener = (page: ReponseOctets, retour: string): ReponseOctets => ({
  ...page,
  entetes: { ...page.entetes, Refresh: `0; url=${retour}` },
});

const attente = (etat: Synchronisation): Html =>
  h`<div data-etat="${etat}" role="status"><p>Transmission à votre plateforme en cours.</p></div><p><a href="">Actualiser la page</a></p>`;

const reussite = ({ complement }: Suivi, retour: string | null): Html =>
  h`<div class="reussite" role="status"><p>Votre plateforme a bien reçu l’information.</p></div>${complement}${
    retour !== null && h`<p><a class="bouton" href="${retour}">Retourner sur ma plateforme</a></p>`
  }`;

const echec = ({ adresseRenvoi }: Suivi): Html =>
  h`<div class="erreurs" role="alert"><p>Votre plateforme n’a pas pu être prévenue.</p></div>
<form method="post" action="${adresseRenvoi}"><button type="submit">Renvoyer</button></form>
<p><a href="mailto:support@base-ecole.test">Écrire au support</a></p>`;

/** Ajoute les identifiants sans perdre les paramètres déjà là. */
function completer(adresse: string, parametres: Record<string, string>): string {
  const url = new URL(adresse);
  for (const [nom, valeur] of Object.entries(parametres)) url.searchParams.set(nom, valeur);
  return url.href;
}
