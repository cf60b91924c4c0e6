import type { Agent } from '../access/agent.ts';
import type { LigneAudit } from '../access/audit.ts';
import { LIBELLES_DROITS, type Permission, peut } from '../access/permissions.ts';
import { lireCookie, nomDuCookie } from '../access/session-cookie.ts';
import { baseInjoignable } from './base-injoignable.ts';
import type { Debit, Famille } from './debit.ts';
import { lireSortie, type Sortie } from './issue.ts';
import { type Refus, probleme } from './problem.ts';
import { type Entrees, readInput, type Schemas } from './read-input.ts';
import { sameOrigin } from './same-origin.ts';

/** Une route se déclare ; un schéma absent n'accepte rien. */
export type Declaration<P, Q, B> = Schemas<P, Q, B> & {
  permission: Permission;
  /** Avec quoi cette route se compte ; par défaut, une mutation est une écriture et une lecture ne se compte pas. */
  debit?: Exclude<Famille, 'ecriture'>;
  /** Le traitement écrit sa ligne d'audit dans sa transaction : la porte ne trace alors que les refus. */
  audit?:
    | 'dans-la-transaction'
    /** Rien à garder : un battement de présence, une réservation qui s'efface seule. Les refus se tracent quand même. */
    | 'sans-trace';
};

export type Entree<P, Q, B> = Entrees<P, Q, B> & { agent: Agent; requete: { id: string; maintenant: Date; signal: AbortSignal } };

/** Ce que la porte tient du dehors ; les tests nomment leur base, leur instant et leur journal. */
export type Dehors = {
  agentDe: (jeton: string, maintenant: Date) => Promise<Agent | null>;
  auditer: (ligne: LigneAudit) => Promise<void>;
  debit: Debit;
  adressePublique: () => string;
  maintenant: () => Date;
  nouvelId: () => string;
  signaler: (fait: { requete: string; cause: unknown }) => void | Promise<void>;
};

type Contexte = { params: Promise<unknown> };
const MUTATIONS = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** La porte unique de `app/api` : origine, session, droit, entrées, traitement, dernier recours, toujours dans cet ordre. */
export function porte(dehors: Dehors) {
  return function withRoute<P = unknown, Q = unknown, B = unknown>(
    declaration: Declaration<P, Q, B>,
    traiter: (entree: Entree<P, Q, B>) => unknown,
  ): (requete: Request, contexte: Contexte) => Promise<Response> {
    return async (requete, contexte) => {
      const id = dehors.nouvelId();
      try {
        const sortie = await franchir(dehors, declaration, traiter, requete, await contexte.params, id);
        return repondre(sortie, id);
      } catch (cause) {
        await dehors.signaler({ requete: id, cause });
        return probleme({ tag: baseInjoignable(cause) ? 'indisponible' : 'imprevu' }, id);
      }
    };
  };
}

async function franchir<P, Q, B>(
  dehors: Dehors,
  declaration: Declaration<P, Q, B>,
  traiter: (entree: Entree<P, Q, B>) => unknown,
  requete: Request,
  chemin: unknown,
  id: string,
): Promise<Sortie> {
  const mutation = MUTATIONS.has(requete.method);
  const deForme = mutation ? refusDeForme(requete, dehors.adressePublique(), declaration.body !== undefined) : null;
  if (deForme) return refuser(deForme);

  const maintenant = dehors.maintenant();
  const jeton = lireCookie(requete.headers.get('cookie'), nomDuCookie(dehors.adressePublique()));
  const agent = jeton ? await dehors.agentDe(jeton, maintenant) : null;
  if (!agent) return refuser({ tag: 'non-connecte' });

  const trace = {
    agentId: agent.id,
    action: declaration.permission,
    objet: `${requete.method} ${new URL(requete.url).pathname}`,
  };
  if (!peut(agent.role, declaration.permission)) {
    await dehors.auditer({ ...trace, issue: 'refusee', details: { requete: id, motif: 'droit' } });
    return refuser({ tag: 'interdit', detail: `Il vous manque le droit de ${LIBELLES_DROITS[declaration.permission]}.` });
  }

  const famille = declaration.debit ?? (mutation ? 'ecriture' : null);
  // Ni trace ni lecture du corps : refuser doit coûter moins que demander.
  const patienter = famille === null ? 0 : dehors.debit(agent.id, famille, maintenant);
  if (patienter > 0) return refuser({ tag: 'trop-de-requetes', detail: direAttente(patienter), patienter });

  const entrees = await readInput(declaration, requete, chemin);
  if (!entrees.ok) {
    await dehors.auditer({ ...trace, issue: 'refusee', details: { requete: id, motif: entrees.error.tag } });
    return refuser(entrees.error);
  }
  const aTracer = mutation && declaration.audit === undefined;
  const recherche = declaration.debit === 'recherche';
  // La trace d'abord : si elle ne s'écrit pas, rien ne se fait et rien ne se lit. Une recherche n'a pas d'effet à attendre.
  if (aTracer) await dehors.auditer({ ...trace, issue: recherche ? 'accordee' : 'demandee', details: { requete: id } });
  const sortie = lireSortie(await traiter({ ...entrees.value, agent, requete: { id, maintenant, signal: requete.signal } }));
  if (aTracer && !recherche) {
    const issue = sortie.tag === 'refus' ? 'refusee' : 'accordee';
    const details = { requete: id, motif: sortie.tag === 'refus' ? sortie.refus.tag : null };
    // L'effet est acquis, sa demande est tracée : une issue qui ne s'écrit pas se signale, sans faire croire que rien n'est fait.
    await dehors.auditer({ ...trace, issue, details }).catch((cause: unknown) => dehors.signaler({ requete: id, cause }));
  }
  return sortie;
}

function refusDeForme(requete: Request, adressePublique: string, attendDuJson: boolean): Refus | null {
  if (!sameOrigin(requete, adressePublique))
    return { tag: 'interdit', detail: 'Cette action ne peut venir que des pages du service.' };
  if (attendDuJson && !/^application\/json\s*(;|$)/i.test(requete.headers.get('content-type') ?? '')) {
    return { tag: 'requete-invalide', detail: 'Le corps de la requête doit être annoncé en « application/json ».' };
  }
  return null;
}

const direAttente = (secondes: number): string =>
  `Vous allez plus vite que le service ne le permet : recommencez dans ${secondes} ${secondes > 1 ? 'secondes' : 'seconde'}.`;

const refuser = (refus: Refus): Sortie => ({ tag: 'refus', refus });

function repondre(sortie: Sortie, id: string): Response {
  switch (sortie.tag) {
    case 'refus':
      return probleme(sortie.refus, id);
    case 'reponse': {
      const headers = new Headers(sortie.reponse.headers);
      headers.set('Cache-Control', 'private, no-store');
      headers.set('X-Request-Id', id);
      return new Response(sortie.reponse.body, { status: sortie.reponse.status, headers });
    }
    case 'json': {
      const headers = new Headers({ 'Cache-Control': 'private, no-store', 'X-Request-Id': id });
      if (sortie.adresse) headers.set('Location', sortie.adresse);
      return Response.json(sortie.valeur ?? null, { status: sortie.status, headers });
    }
  }
}
