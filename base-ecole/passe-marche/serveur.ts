import { createServer, type Server } from 'node:http';
import { setTimeout as patienter } from 'node:timers/promises';
import { type ReponseOctets, type Requete, repondreJson, repondreVide } from '../http/echange.ts';
import { executerIssue, type Issue } from '../http/issue.ts';
import { lireRequete } from '../http/lire-requete.ts';
import { PREFIXE_PASSE_MARCHE, repondreAdminPasseMarche } from './admin/router.ts';
import { refuserCadre } from './api/refus.ts';
import { reconnaitreAppel } from './api/router.ts';
import { estNomFauteAppel, produireFauteAppel } from './fautes/appels.ts';
import type { RegleAppel } from './monde/regles-de-faute.ts';
import type { MondePasseMarche } from './monde/monde.ts';
import { repondrePage } from './pages/router.ts';

const CHEMIN_ADMIN = `/__base-ecole__/${PREFIXE_PASSE_MARCHE}`;
const EN_TETE_FAUTE = 'x-base-ecole-faute';
const MS_PAR_DEFAUT = 1000;
const RETRY_AFTER_PAR_DEFAUT = 2;
/** Pièces jointes des candidats comprises. */
const CORPS_MAXIMUM = 12 * 1_048_576;

/** Passe Marché imité : OAuth2, API et pages des deux parcours, sur un même port. */
export function creerServeurPasseMarche(monde: MondePasseMarche, admin: boolean): Server {
  return createServer({ keepAliveTimeout: 30_000 }, async (entree, sortie) => {
    const requete = await lireRequete(entree, CORPS_MAXIMUM).catch(() => undefined);
    if (!requete) return executerIssue({ tag: 'repondre', reponse: repondreVide(413) }, sortie);
    try {
      executerIssue(await repondre(monde, requete, admin), sortie);
    } catch (cause) {
      console.error('Base école : appel à Passe Marché non traité', cause);
      executerIssue({ tag: 'repondre', reponse: refuserCadre(requete, 500) }, sortie);
    }
  });
}

async function repondre(monde: MondePasseMarche, requete: Requete, admin: boolean): Promise<Issue> {
  if (requete.chemin.startsWith(CHEMIN_ADMIN)) {
    const nom = requete.chemin.slice(CHEMIN_ADMIN.length);
    return { tag: 'repondre', reponse: admin ? await repondreAdminPasseMarche(monde, requete, nom) : repondreVide(404) };
  }
  const appel = reconnaitreAppel(monde, requete);
  if (!appel) return { tag: 'repondre', reponse: await repondreHorsApi(monde, requete) };
  const regle = (admin ? fauteEnTete(requete) : undefined) ?? monde.fautes.choisir(appel);
  const issue: Issue = regle ? await fauter(regle, appel.executer) : { tag: 'repondre', reponse: appel.executer() };
  const cle = `${appel.operation} ${issue.tag === 'repondre' ? issue.reponse.statut : issue.tag}`;
  monde.appels.set(cle, (monde.appels.get(cle) ?? 0) + 1);
  return issue;
}

async function repondreHorsApi(monde: MondePasseMarche, requete: Requete): Promise<ReponseOctets> {
  if (requete.chemin === '/up') return repondreJson(200, { status: 'up' });
  return (await repondrePage(monde, requete)) ?? refuserCadre(requete, 404);
}

function fauteEnTete({ entetes }: Requete): RegleAppel | undefined {
  const nom = entetes[EN_TETE_FAUTE];
  return typeof nom === 'string' && estNomFauteAppel(nom) ? { faute: nom, route: '*' } : undefined;
}

async function fauter({ faute, ms, secondes, nombre }: RegleAppel, traiter: () => ReponseOctets): Promise<Issue> {
  return produireFauteAppel(faute, {
    traiter,
    attendre: (duree) => patienter(duree, undefined, { ref: false }),
    ms: ms ?? MS_PAR_DEFAUT,
    secondes: secondes ?? RETRY_AFTER_PAR_DEFAUT,
    ...(nombre === undefined ? {} : { nombre }),
  });
}
