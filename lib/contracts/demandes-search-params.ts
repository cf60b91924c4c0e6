import { ETATS_COTATION, type EtatCotation } from '../domain/etat-cotation.ts';
import { lireColonnes } from '../domain/colonne-demandes.ts';
import {
  DENSITES,
  type Densite,
  EXAMENS,
  type ExamenFiltre,
  FILTRE_PAR_DEFAUT,
  type FiltreDemandes,
  PRISES_EN_CHARGE,
  type PriseEnCharge,
  STATUTS_DEMANDE,
  type StatutFiltre,
  TAILLES_PAGE,
  TRIS_DEMANDES,
  type TriDemandes,
} from '../domain/filtre-demandes.ts';
import { estJour } from '../domain/est-jour.ts';

type Lecture<T> = (texte: string) => T | null;
type Parametre<C extends keyof FiltreDemandes> = { nom: string; libelle: string; lire: Lecture<FiltreDemandes[C]> };

const parmi =
  <T extends string>(table: Record<T, string>): Lecture<T> =>
  (texte) =>
    Object.hasOwn(table, texte) ? (texte as T) : null;
const forme =
  (motif: RegExp): Lecture<string> =>
  (texte) =>
    motif.test(texte) ? texte : null;
const jour: Lecture<string> = (texte) => (estJour(texte) ? texte : null);
/** Un code, ou ce que propose la liste de saisie : « Rennes (35238) ». */
const commune: Lecture<string> = (texte) => /^(?:.*\()?((?:\d\d|2[AB])\d{3})\)?$/.exec(texte)?.[1] ?? null;
const note: Lecture<number> = (texte) => (/^-?\d{1,4}$/.test(texte) && Number(texte) >= -999 ? Number(texte) : null);

const colonnes: Lecture<string> = (texte) => lireColonnes(texte)?.join('.') ?? null;

/** La seule table des paramètres de la liste : leur nom dans l'adresse, leur nom à l'écran, comment ils se lisent. */
export const PARAMETRES: { [C in keyof FiltreDemandes]: Parametre<C> } = {
  etat: { nom: 'etat', libelle: 'État de cotation', lire: parmi<EtatCotation>(ETATS_COTATION) },
  statut: { nom: 'statut', libelle: 'Statut', lire: parmi<StatutFiltre>(STATUTS_DEMANDE) },
  prise: { nom: 'prise', libelle: 'Prise en charge', lire: parmi<PriseEnCharge>(PRISES_EN_CHARGE) },
  examen: { nom: 'examen', libelle: 'À examiner', lire: parmi<ExamenFiltre>(EXAMENS) },
  territoire: { nom: 'territoire', libelle: 'Territoire', lire: forme(/^\d{9}$/) },
  commune: { nom: 'commune', libelle: 'Commune', lire: commune },
  noteMin: { nom: 'note-min', libelle: 'Note minimale', lire: note },
  noteMax: { nom: 'note-max', libelle: 'Note maximale', lire: note },
  depotDu: { nom: 'depot-du', libelle: 'Déposée à partir du', lire: jour },
  depotAu: { nom: 'depot-au', libelle: 'Déposée jusqu’au', lire: jour },
  majDu: { nom: 'maj-du', libelle: 'Mise à jour à partir du', lire: jour },
  majAu: { nom: 'maj-au', libelle: 'Mise à jour jusqu’au', lire: jour },
  tri: { nom: 'tri', libelle: 'Tri', lire: parmi<TriDemandes>(TRIS_DEMANDES) },
  parPage: {
    nom: 'par-page',
    libelle: 'Lignes par page',
    lire: (texte) => TAILLES_PAGE.find((n) => String(n) === texte) ?? null,
  },
  colonnes: { nom: 'colonnes', libelle: 'Colonnes', lire: colonnes },
  densite: { nom: 'densite', libelle: 'Densité', lire: parmi<Densite>(DENSITES) },
  vue: { nom: 'vue', libelle: 'Vue', lire: forme(/^[\w-]{1,40}$/) },
  curseur: { nom: 'curseur', libelle: 'Page', lire: forme(/^[\w-]{1,200}$/) },
};

/** Lit l'adresse sans jamais échouer : ce qui ne se comprend pas est ignoré et nommé, pour que l'écran le dise. */
export function lireFiltre(parametres: { get: (nom: string) => string | null }): { filtre: FiltreDemandes; ignores: string[] } {
  const ignores: string[] = [];
  const lus = Object.entries(PARAMETRES).flatMap(([cle, { nom, libelle, lire }]) => {
    const texte = parametres.get(nom)?.trim() ?? '';
    if (texte === '') return [];
    const valeur = lire(texte);
    if (valeur === null) ignores.push(libelle);
    return valeur === null ? [] : [[cle, valeur]];
  });
  return { filtre: { ...FILTRE_PAR_DEFAUT, ...Object.fromEntries(lus) }, ignores };
}

/** L'inverse : la plus courte adresse de ce filtre, sans ce qui vaut le défaut. */
export function ecrireFiltre(filtre: FiltreDemandes): URLSearchParams {
  const parametres = new URLSearchParams();
  for (const cle of Object.keys(PARAMETRES) as (keyof FiltreDemandes)[]) {
    const valeur = filtre[cle];
    if (valeur !== null && valeur !== FILTRE_PAR_DEFAUT[cle]) parametres.set(PARAMETRES[cle].nom, String(valeur));
  }
  return parametres;
}

/** L'adresse de la liste ; changer de filtre ou de tri ramène à la première page. */
export function adresseListe(filtre: FiltreDemandes, change: Partial<FiltreDemandes> = {}): string {
  const suivant = { ...filtre, curseur: null, ...change };
  const requete = ecrireFiltre(suivant).toString();
  return requete ? `/demandes?${requete}` : '/demandes';
}
