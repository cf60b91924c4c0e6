import type { Onglet } from '@/components/ui/onglets.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { formaterJour } from '@/components/ui/formater-jour.ts';
import type { PageDemandes } from '@/lib/contracts/demandes.ts';
import { adresseListe, PARAMETRES } from '@/lib/contracts/demandes-search-params.ts';
import { ETATS_COTATION, type EtatCotation } from '@/lib/domain/etat-cotation.ts';
import {
  EXAMENS,
  FILTRE_PAR_DEFAUT,
  type FiltreDemandes,
  PRISES_EN_CHARGE,
  STATUTS_DEMANDE,
  type TriDemandes,
} from '@/lib/domain/filtre-demandes.ts';

const nombre = new Intl.NumberFormat('fr-FR');
const ONGLETS: [EtatCotation | null, string][] = [
  [null, 'Toutes'],
  ['a-coter', 'À coter'],
  ['a-transmettre', 'À transmettre'],
  ['transmise', 'Transmises'],
  ['rejetee', 'Rejetées'],
];

const A_EXAMINER = Object.entries(EXAMENS) as [keyof typeof EXAMENS, string][];

/** Les onglets, un seul courant ; un état dit son compte quand il est exact pour le filtre en cours. */
export function toOnglets(filtre: FiltreDemandes, parEtat: PageDemandes['parEtat']): Onglet[] {
  const somme = parEtat && Object.values(parEtat).reduce((a, b) => a + b, 0);
  const suivies = filtre.prise === 'suivies';
  const parmiLesEtats = filtre.examen === null && !(suivies && filtre.etat === null);
  const etats = ONGLETS.map(([etat, libelle]) => ({
    libelle,
    href: adresseListe(filtre, { etat, examen: null, prise: suivies ? null : filtre.prise }),
    courant: parmiLesEtats && filtre.etat === etat,
    ...(parEtat ? { compte: (etat ? parEtat[etat] : somme) ?? 0 } : {}),
  }));
  const examens = A_EXAMINER.map(([examen, libelle]) => ({
    libelle,
    href: adresseListe(filtre, { etat: null, examen, prise: suivies ? null : filtre.prise }),
    courant: filtre.examen === examen,
  }));
  const suivi = { libelle: 'Suivies', href: adresseListe(filtre, { etat: null, examen: null, prise: 'suivies' }) };
  return [...etats, ...examens, { ...suivi, courant: filtre.examen === null && !parmiLesEtats }];
}

export function toTotal(total: PageDemandes['total']): string {
  if (total.tag === 'plus-de') return `Plus de ${nombre.format(total.n)} demandes`;
  return `${nombre.format(total.n)} ${total.n > 1 ? 'demandes' : 'demande'}`;
}

/** Au-delà d'une synchronisation quotidienne manquée, la copie est dite ancienne. */
const ANCIENNE_MS = 26 * 3_600_000;

export type FraicheurView = { texte: string; ancienne: boolean };

export function toFraicheur(instant: string | null, now: Date): FraicheurView {
  if (instant === null) return { texte: 'Aucune synchronisation n’est encore allée au bout.', ancienne: true };
  const ancienne = now.getTime() - new Date(instant).getTime() > ANCIENNE_MS;
  return { texte: `Données du ${formaterInstant(new Date(instant))}`, ancienne };
}

export type Etiquette = { cle: keyof FiltreDemandes; texte: string; sans: string };
export type Noms = { territoires: Record<string, string>; communes: Record<string, string> };

const FILTRES = Object.keys(PARAMETRES).filter(
  (cle) => !['tri', 'parPage', 'colonnes', 'densite', 'vue', 'curseur'].includes(cle),
) as (keyof FiltreDemandes)[];

/** Les filtres actifs en toutes lettres, chacun avec l'adresse qui l'enlève. */
export function toEtiquettes(filtre: FiltreDemandes, noms: Noms): Etiquette[] {
  return FILTRES.filter((cle) => filtre[cle] !== null).map((cle) => ({
    cle,
    texte: `${PARAMETRES[cle].libelle} : ${motsDe(cle, String(filtre[cle]), noms)}`,
    sans: adresseListe(filtre, { [cle]: null }),
  }));
}

function motsDe(cle: keyof FiltreDemandes, valeur: string, noms: Noms): string {
  if (cle === 'etat') return ETATS_COTATION[valeur as EtatCotation];
  if (cle === 'statut') return STATUTS_DEMANDE[valeur as keyof typeof STATUTS_DEMANDE];
  if (cle === 'prise') return PRISES_EN_CHARGE[valeur as keyof typeof PRISES_EN_CHARGE];
  if (cle === 'examen') return EXAMENS[valeur as keyof typeof EXAMENS];
  if (cle === 'territoire') return noms.territoires[valeur] ?? valeur;
  if (cle === 'commune') return noms.communes[valeur] ?? valeur;
  return cle.startsWith('depot') || cle.startsWith('maj') ? formaterJour(valeur) : valeur;
}

export const sansFiltre = ({ tri, parPage, colonnes, densite, vue }: FiltreDemandes): string =>
  adresseListe({ ...FILTRE_PAR_DEFAUT, tri, parPage, colonnes, densite, vue });

/** Le sens d'une colonne, et l'adresse qui l'inverse ; une colonne neuve commence par le plus haut ou le plus récent. */
export function toTri(filtre: FiltreDemandes, colonne: 'maj' | 'depot' | 'note') {
  const [courante, sens] = filtre.tri.split('-');
  const suivant: TriDemandes = courante === colonne && sens === 'desc' ? `${colonne}-asc` : `${colonne}-desc`;
  const actif = courante === colonne ? (sens === 'asc' ? 'ascending' : 'descending') : null;
  return { sens: actif, href: adresseListe(filtre, { tri: suivant }) } as const;
}
