import { createServer, type Server } from 'node:http';
import { setTimeout as attendre } from 'node:timers/promises';
import { PREFIXE_ADMIN, repondreAdmin } from '../admin/router.ts';
import { repondreErreur } from '../cotation/erreur.ts';
import { estNomFaute, produireFaute } from '../fautes/fautes.ts';
import type { Regle } from '../fautes/regle.ts';
import { type Reponse, type Requete, repondreVide } from '../http/echange.ts';
import { executerIssue, type Issue } from '../http/issue.ts';
import { lireRequete } from '../http/lire-requete.ts';
import type { Monde } from '../monde.ts';
import { CHEMIN_JETON, creerTraitement, routeApi, type Traiter, traiterOauth } from './traiter.ts';

const EN_TETE_FAUTE = 'x-base-ecole-faute';
const LATENCE_PAR_DEFAUT = 1000;
const RETRY_AFTER_PAR_DEFAUT = 2;

/** PISTE, l'API Cotation et l'administration, sur un même port. */
export function creerServeurPiste(monde: Monde): Server {
  const traiter = creerTraitement(monde);
  return createServer({ keepAliveTimeout: 30_000 }, async (entree, sortie) => {
    const requete = await lireRequete(entree).catch(() => undefined);
    if (!requete) return executerIssue({ tag: 'repondre', reponse: repondreVide(400) }, sortie);
    try {
      executerIssue(await repondre(monde, traiter, requete), sortie);
    } catch (cause) {
      // Disque plein sous le registre, par exemple : rien n'a été appliqué, l'appelant le sait et l'exploitant aussi.
      console.error('Base école : appel non traité', cause);
      const reponse = repondreErreur({ horloge: monde.horloge, correlation: undefined }, 'ERRCOTTEC9001');
      executerIssue({ tag: 'repondre', reponse }, sortie);
    }
  });
}

async function repondre(monde: Monde, traiter: Traiter, requete: Requete): Promise<Issue> {
  if (requete.chemin.startsWith(PREFIXE_ADMIN)) {
    return { tag: 'repondre', reponse: monde.options.admin ? await repondreAdmin(monde, requete) : repondreVide(404) };
  }
  const route = routeApi(monde, requete);
  const operation = requete.chemin === CHEMIN_JETON ? 'jeton' : route.tag === 'trouvee' ? route.operation : undefined;
  const numero = route.tag === 'trouvee' ? route.numero : '';
  const executer = async (): Promise<Reponse> => (await traiterOauth(monde, requete)) ?? traiter(requete, route);
  const regle = operation && (fauteEnTete(monde, requete) ?? monde.fautes.choisir({ operation, numero }));
  const issue: Issue = regle ? await fauter(monde, requete, regle, executer) : { tag: 'repondre', reponse: await executer() };
  const cle = `${operation ?? 'inconnue'} ${issue.tag === 'repondre' ? issue.reponse.statut : issue.tag}`;
  monde.appels.set(cle, (monde.appels.get(cle) ?? 0) + 1);
  return issue;
}

function fauteEnTete(monde: Monde, requete: Requete): Regle | undefined {
  const nom = monde.options.admin ? requete.entetes[EN_TETE_FAUTE] : undefined;
  return typeof nom === 'string' && estNomFaute(nom) ? { faute: nom, route: '*' } : undefined;
}

async function fauter(monde: Monde, requete: Requete, regle: Regle, executer: () => Promise<Reponse>): Promise<Issue> {
  const ms = regle.ms ?? LATENCE_PAR_DEFAUT;
  const correlation = requete.entetes['x-correlation-id']?.toString();
  return produireFaute(regle.faute, {
    traiter: executer,
    attendre: (duree) => attendre(duree, undefined, { ref: false }),
    plusTard: (duree) =>
      void attendre(duree, undefined, { ref: false })
        .then(executer)
        .catch(() => undefined),
    erreurFonctionnelle: (code) => repondreErreur({ horloge: monde.horloge, correlation }, code),
    maintenant: () => new Date(monde.options.reelle()),
    ms,
    secondes: regle.secondes ?? RETRY_AFTER_PAR_DEFAUT,
  });
}
