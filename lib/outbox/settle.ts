import { backoff, ESSAIS_MAX } from './backoff.ts';
import { type Conseil, conseilDe, SUSPENSION_MS } from './conseil.ts';
import type { Issue, Livraison } from './deliver-cotation.ts';
import { estDouteux } from './essai.ts';
import type { EchecPartenaire, NonTente } from './partenaire.ts';

export type Motif = { code: string; message: string | null; champ: string | null };

/** Ce que devient l'envoi. `dansMs` : avant le prochain essai. */
export type Sort =
  | { etat: 'transmis' | 'remplace' | 'en-echec' | 'incertain' }
  | { etat: 'a-envoyer' | 'a-verifier'; dansMs: number }
  | { etat: 'refuse'; motifs: Motif[] };

export type Reglement = { livraison: Livraison; sort: Sort; conseil: Conseil; classe: string | null; code: string | null };

export type DepsReglement = {
  now: () => Date;
  random: () => number;
  quarantaineMs: number;
  /** Premier plafond d'attente ; celui de la file par défaut. */
  baseMs?: number;
};

/** Première relecture d'un doute : tôt, pour lever au plus vite le cas « réponse perdue ». */
const RELECTURE_MS = 3_000;

/** Décide du sort d'un envoi après une livraison : le seul endroit où une classe d'échec devient un état. `null` : bail perdu, rien à écrire. */
export function settle(livraison: Livraison, deps: DepsReglement): Reglement | null {
  const { issue, envoi, essais } = livraison;
  const sansEchec = { livraison, conseil: { tag: 'continuer' } as const, classe: null, code: null };
  switch (issue.tag) {
    case 'transmis':
    case 'remplace':
      return { ...sansEchec, sort: { etat: issue.tag } };
    case 'quarantaine':
      return { ...sansEchec, sort: { etat: 'a-verifier', dansMs: Math.max(0, issue.jusqua.getTime() - deps.now().getTime()) } };
    case 'depasse':
      return { ...sansEchec, classe: 'CONFLICT', sort: { etat: 'refuse', motifs: [motifDepasse(issue.par)] } };
    case 'contradiction':
      return { ...sansEchec, classe: 'CONTRACT', sort: { etat: 'incertain' } };
    case 'bail-perdu':
      return null;
    case 'echec': {
      const { echec } = issue;
      if (echec.tag === 'NON_TENTE') return { ...sansEchec, ...nonTente(echec, envoi.douteux, deps) };
      const code = 'answer' in echec ? (echec.answer.errors[0]?.code ?? null) : null;
      const rang = envoi.tentatives + essais.length;
      const sort = auDela(envoi.tentatives, rang, sortDe(issue, echec, { douteux: envoi.douteux, rang, deps }));
      return { livraison, sort, conseil: conseilDe(echec), classe: echec.tag, code };
    }
  }
}

type Contexte = { douteux: boolean; rang: number; deps: DepsReglement };

function sortDe({ pendant }: Extract<Issue, { tag: 'echec' }>, echec: EchecPartenaire, { douteux, rang, deps }: Contexte): Sort {
  const attente = (demandeMs: number | null) => backoff(rang % ESSAIS_MAX, demandeMs, deps.random, deps.baseMs);
  const encore = (demandeMs: number | null = null): Sort => ({
    etat: douteux ? 'a-verifier' : 'a-envoyer',
    dansMs: attente(demandeMs),
  });
  // Un doute ne se range jamais parmi les échecs : il reste à vérifier tant qu'une relecture peut le lever.
  const parquer = (): Sort => (douteux ? encore(SUSPENSION_MS) : { etat: 'en-echec' });
  if (pendant === 'post' && estDouteux(echec)) {
    const demandeMs = 'retryAfterMs' in echec ? echec.retryAfterMs : null;
    return { etat: 'a-verifier', dansMs: demandeMs === null ? premiereRelecture(deps) : attente(demandeMs) };
  }

  switch (echec.tag) {
    case 'NETWORK':
    case 'TIMEOUT':
      return encore();
    case 'SERVER':
      return encore(echec.retryAfterMs);
    case 'QUOTA':
      // 423 : PISTE a bloqué l'application ; insister aggrave (contrat provisoire §7.3).
      return echec.answer.status === 423 ? parquer() : encore(echec.retryAfterMs);
    case 'AUTH_CREDENTIALS':
    case 'AUTH_TOKEN':
    case 'ACCESS':
    case 'PROFILE':
    case 'NOT_FOUND_ROUTE':
      return parquer();
    case 'VALIDATION':
      return pendant === 'post' ? refus(echec) : { etat: 'incertain' };
    case 'NOT_FOUND':
    case 'CONFLICT':
      return refus(echec);
    case 'CONTRACT':
      return echec.integrity ? { etat: 'incertain' } : encore();
    case 'UNKNOWN':
      return pendant === 'post' ? { etat: 'en-echec' } : encore();
  }
}

/** Rien n'est parti : l'essai ne compte pas, l'envoi reprend sa place. */
function nonTente(
  { reason, retryAfterMs }: NonTente,
  douteux: boolean,
  { random }: DepsReglement,
): Pick<Reglement, 'sort' | 'conseil'> {
  const etat = douteux ? 'a-verifier' : 'a-envoyer';
  if (reason === 'abandon') return { sort: { etat, dansMs: 0 }, conseil: { tag: 'continuer' } };
  const dureeMs = retryAfterMs ?? 1_000;
  return {
    sort: { etat, dansMs: Math.round(dureeMs * (1 + random())) },
    conseil: { tag: 'suspendre', dureeMs, raison: 'NON_TENTE' },
  };
}

/** Chaque tranche d'essais épuisée, une personne décide ; relancé, l'envoi a droit à une nouvelle tranche. */
function auDela(avant: number, rang: number, sort: Sort): Sort {
  if (Math.floor(rang / ESSAIS_MAX) === Math.floor(avant / ESSAIS_MAX)) return sort;
  if (sort.etat === 'a-envoyer') return { etat: 'en-echec' };
  return sort.etat === 'a-verifier' ? { etat: 'incertain' } : sort;
}

function premiereRelecture({ quarantaineMs, random }: DepsReglement): number {
  return Math.round(Math.min(quarantaineMs, RELECTURE_MS) * (0.5 + random() / 2));
}

function refus(echec: Extract<EchecPartenaire, { answer: unknown }>): Sort {
  const { errors, status } = echec.answer;
  const motifs = errors.map(({ code, message, champ }) => ({ code, message, champ }));
  return { etat: 'refuse', motifs: motifs.length > 0 ? motifs : [{ code: `HTTP ${status}`, message: null, champ: null }] };
}

const motifDepasse = (par: Date): Motif => ({
  code: 'COTATION_PLUS_RECENTE',
  message: `Le SNE tient déjà une cotation plus récente, du ${par.toISOString()}.`,
  champ: null,
});
