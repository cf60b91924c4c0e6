import type { Cotation, MotifCotation } from '../domain/cotation.ts';
import type { EnvoiPris } from './envoi-pris.ts';
import { type Essai, essai } from './essai.ts';
import type { EchecAppel, Partenaire } from './partenaire.ts';

export type DepsLivraison = {
  partenaire: Partenaire;
  quarantaineMs: number;
  now: () => Date;
  nouvelleCorrelation: () => string;
  /** Coupe les appels en vol à l'arrêt du travailleur. */
  signal?: AbortSignal;
  /** Le bail court-il encore assez longtemps pour un POST ? Demandé juste avant d'écrire chez le partenaire. */
  tient: () => boolean;
};

export type Issue =
  | { tag: 'transmis' }
  /** Relu absent, mais un POST retardé peut encore arriver : rien ne repart avant cette date. */
  | { tag: 'quarantaine'; jusqua: Date }
  /** Rien à envoyer : une cotation plus récente attend. */
  | { tag: 'remplace' }
  /** Le SNE tient une cotation plus récente, d'un autre émetteur. */
  | { tag: 'depasse'; par: Date }
  /** Le SNE rend une cotation qui ne prouve ni n'exclut la nôtre (autres points, autre grille) : une personne tranche. */
  | { tag: 'contradiction' }
  | { tag: 'bail-perdu' }
  | { tag: 'echec'; pendant: 'post' | 'relecture'; echec: EchecAppel };

export type Livraison = { envoi: EnvoiPris; essais: Essai[]; issue: Issue };

/**
 * Opération vérifiable (décision 2) : un envoi sans doute se poste ; un envoi douteux se relit d'abord, et ne se poste à nouveau
 * que si le SNE ne l'a pas et que la quarantaine est passée.
 */
export async function deliverCotation(deps: DepsLivraison, envoi: EnvoiPris): Promise<Livraison> {
  const livraison: Livraison = { envoi, essais: [], issue: { tag: 'bail-perdu' } };
  livraison.issue = await livrer(deps, livraison);
  return livraison;
}

async function livrer(deps: DepsLivraison, livraison: Livraison): Promise<Issue> {
  const { envoi } = livraison;
  if (envoi.douteux) {
    const lue = await relire(deps, livraison);
    if (lue.tag !== 'absent') return lue;
    const jusqua = new Date((envoi.douteDepuis?.getTime() ?? 0) + deps.quarantaineMs);
    if (deps.now() < jusqua) return { tag: 'quarantaine', jusqua };
  }
  if (envoi.depasse) return { tag: 'remplace' };
  if (!deps.tient()) return { tag: 'bail-perdu' };
  const issue = await poster(deps, livraison);
  if (issue.tag === 'sans-preuve') {
    livraison.envoi = { ...envoi, douteux: true };
    const lue = await relire(deps, livraison);
    return lue.tag === 'absent' ? { tag: 'quarantaine', jusqua: new Date(deps.now().getTime() + deps.quarantaineMs) } : lue;
  }
  // « Plus récente enregistrée » peut désigner la nôtre, arrivée par un POST que nous croyions perdu : relire avant de conclure.
  if (issue.tag === 'echec' && issue.echec.tag === 'CONFLICT') {
    const lue = await relire(deps, livraison);
    return lue.tag === 'absent' || (lue.tag === 'echec' && !envoi.douteux) ? issue : lue;
  }
  return issue;
}

/** Un 2xx ne suffit pas : il doit rendre notre cotation, sinon elle se relit (une passerelle peut répondre 200 à la place du SNE). */
async function poster(deps: DepsLivraison, { envoi, essais }: Livraison): Promise<Issue | { tag: 'sans-preuve' }> {
  const { partenaire, now, nouvelleCorrelation, signal } = deps;
  const debut = now();
  const correlation = nouvelleCorrelation();
  const recu = await partenaire.postCotation(envoi.numero, versCotation(envoi), { correlation, ...(signal && { signal }) });
  if (!recu.ok) {
    essais.push(...essai('post', recu.error, { correlation, debut, fin: now() }));
    return { tag: 'echec', pendant: 'post', echec: recu.error };
  }
  const prouve = recu.value.tag === 'enregistree' && comparer(envoi, recu.value.cotation).tag === 'transmis';
  const issue = prouve ? 'transmis' : 'doute';
  essais.push({ nature: 'post', issue, classe: null, code: null, http: null, correlation, debut, fin: now() });
  return { tag: prouve ? 'transmis' : 'sans-preuve' };
}

async function relire(deps: DepsLivraison, { envoi, essais }: Livraison): Promise<Issue | { tag: 'absent' }> {
  const { partenaire, now, nouvelleCorrelation, signal } = deps;
  const debut = now();
  const correlation = nouvelleCorrelation();
  const lu = await partenaire.getCotation(envoi.numero, { correlation, ...(signal && { signal }) });
  if (!lu.ok) {
    essais.push(...essai('relecture', lu.error, { correlation, debut, fin: now() }));
    return { tag: 'echec', pendant: 'relecture', echec: lu.error };
  }
  const issue = comparer(envoi, lu.value.tag === 'cotee' ? lu.value.cotation : null);
  const trouvee = issue.tag === 'transmis' ? 'transmis' : issue.tag === 'absent' ? 'absent' : 'refuse';
  essais.push({ nature: 'relecture', issue: trouvee, classe: null, code: null, http: null, correlation, debut, fin: now() });
  return issue;
}

/** La date de cotation, strictement croissante par demande chez nous, et les points : notre preuve. */
function comparer(
  envoi: EnvoiPris,
  lue: { dateCotation: string; points: number; modele: { code: string } } | null,
): Issue | { tag: 'absent' } {
  if (lue === null) return { tag: 'absent' };
  const ecart = Date.parse(lue.dateCotation) - envoi.dateCotation.getTime();
  if (ecart < 0) return { tag: 'absent' };
  // Une demande visant deux EPCI a deux cotations et le SNE n'en rend qu'une : celle d'une autre grille ne dit rien de la nôtre.
  if (lue.modele.code !== envoi.grilleCode) return { tag: 'contradiction' };
  if (ecart > 0) return { tag: 'depasse', par: new Date(lue.dateCotation) };
  return lue.points === envoi.points ? { tag: 'transmis' } : { tag: 'contradiction' };
}

const MOTIFS_CALCUL: readonly string[] = ['calcul-automatique', 'recalcul', 'changement-modele'] satisfies MotifCotation[];

function versCotation(e: EnvoiPris): Cotation {
  return {
    modele: { code: e.grilleCode, version: e.grilleVersion },
    dateCotation: e.dateCotation.toISOString(),
    points: e.points,
    lieux: e.lieux,
    criteres: e.criteres,
    motif: MOTIFS_CALCUL.includes(e.motif) ? (e.motif as MotifCotation) : 'correction-manuelle',
  };
}
