import type { Dossier, Fait, Observation } from './observation-passe-marche.ts';

export type Jugement =
  | { tag: 'prouve'; preuve: Preuve }
  | { tag: 'a-prouver' }
  | { tag: 'en-echec'; preuve: Preuve }
  | { tag: 'sans-objet'; raison: string };

export type Preuve =
  | { tag: 'observee'; fait: Fait; observation: Observation }
  | { tag: 'apportee'; texte: string; agent: string; le: Date };

export const ETATS_POINT: Record<Jugement['tag'], string> = {
  prouve: 'Prouvé',
  'a-prouver': 'À prouver',
  'en-echec': 'En échec',
  'sans-objet': 'Sans objet',
};

export type Juger = (point: string, dossier: Dossier) => Jugement;

const observee = (dossier: Dossier, fait: Fait): (Preuve & { tag: 'observee' }) | null => {
  const observation = dossier.faits[fait];
  return observation === undefined ? null : { tag: 'observee', fait, observation };
};
const date = (preuve: Preuve & { tag: 'observee' }): number => preuve.observation.le.getTime();
const derniere = (preuves: readonly (Preuve & { tag: 'observee' })[]) => preuves.toSorted((a, b) => date(a) - date(b)).at(-1);

/** Prouvé quand tous ces faits ont été observés ; la preuve montrée est la plus récente. Un échec observé depuis l'emporte. */
export function parFaits(voulus: readonly Fait[], echecs: readonly Fait[] = []): Juger {
  return (_, dossier) => {
    const vus = voulus.map((fait) => observee(dossier, fait)).filter((p) => p !== null);
    const rate = derniere(echecs.map((fait) => observee(dossier, fait)).filter((p) => p !== null));
    const reussi = derniere(vus);
    if (rate !== undefined && (reussi === undefined || date(rate) > date(reussi))) return { tag: 'en-echec', preuve: rate };
    return reussi !== undefined && vus.length === voulus.length ? { tag: 'prouve', preuve: reussi } : { tag: 'a-prouver' };
  };
}

/** Prouvé quand `suite` s'observe après `cause` ; en échec quand `cause` est restée sans suite. */
export function parSuite(cause: Fait, suite: Fait): Juger {
  return (_, dossier) => {
    const debut = observee(dossier, cause);
    const fin = observee(dossier, suite);
    if (debut === null) return { tag: 'a-prouver' };
    return fin !== null && date(fin) >= date(debut) ? { tag: 'prouve', preuve: fin } : { tag: 'en-echec', preuve: debut };
  };
}

/** Le service ne peut pas l'observer lui-même : une personne apporte la preuve, datée et signée. */
export const parPersonne: Juger = (point, { preuves }) => {
  const preuve = preuves[point];
  if (preuve === undefined) return { tag: 'a-prouver' };
  const { texte, agent, le, reussie } = preuve;
  return { tag: reussie ? 'prouve' : 'en-echec', preuve: { tag: 'apportee', texte, agent, le } };
};

/** Ne s'applique qu'aux liaisons en https. */
export const enHttps =
  (juger: Juger): Juger =>
  (point, dossier) => {
    if (dossier.adresse?.startsWith('https:')) return juger(point, dossier);
    const raison = dossier.adresse === null ? 'Liaison éteinte.' : 'Passe Marché est ici sur la boucle locale.';
    return { tag: 'sans-objet', raison };
  };

/** Ne s'applique qu'à ces environnements. */
export const dans =
  (environnements: readonly string[], raison: string, juger: Juger): Juger =>
  (point, dossier) =>
    environnements.includes(dossier.environnement) ? juger(point, dossier) : { tag: 'sans-objet', raison };
