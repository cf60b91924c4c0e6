import { CODES_SNE } from './codes-sne.ts';
import type { DemandeACoter } from './demande-a-coter.ts';
import { type Jour, moisEntre } from './instant.ts';

type Nombre = { libelle: string; unite: string; lire: (d: DemandeACoter, jour: Jour) => number | null };
type OuiNon = { libelle: string; lire: (d: DemandeACoter) => boolean };
type Codes = { libelle: string; codes: Readonly<Record<string, string>>; lire: (d: DemandeACoter) => readonly string[] };

const ans = (naissance: Jour, jour: Jour) => Math.floor(moisEntre(naissance, jour) / 12);
const enfants = (d: DemandeACoter) => d.menage.personnesACharge.filter((p) => p.lien === 'ENFANT').length;
const net = ({ logement: l }: DemandeACoter) => (l.loyer ?? 0) - (l.aide ?? 0);

/** Les nombres qu'un critère peut ranger en tranches, entiers par défaut ; `null` : la demande ne le dit pas, le critère se tait. */
export const NOMBRES = {
  'anciennete-mois': { libelle: 'Ancienneté de la demande', unite: 'mois', lire: (d, jour) => moisEntre(d.dateDepot, jour) },
  'mois-dans-le-logement': {
    libelle: 'Temps passé dans le logement actuel',
    unite: 'mois',
    lire: (d, jour) => (d.logement.depuis === null ? null : moisEntre(d.logement.depuis, jour)),
  },
  'surface-par-occupant': {
    libelle: 'Surface du logement actuel par occupant',
    unite: 'm² par occupant',
    lire: ({ logement: l }) => (l.surface && l.occupants ? Math.floor(l.surface / l.occupants) : null),
  },
  'taux-effort': {
    libelle: 'Loyer, aide déduite, rapporté aux ressources',
    unite: '%',
    lire: (d) => (d.logement.loyer && d.ressources.mensuelles ? Math.floor((net(d) * 100) / d.ressources.mensuelles) : null),
  },
  'reste-par-jour': {
    libelle: 'Reste à vivre par jour et par personne',
    unite: '€',
    lire: (d) =>
      d.ressources.mensuelles === null ? null : Math.floor((d.ressources.mensuelles - net(d)) / 30 / d.menage.personnesALoger),
  },
  'plafond-pct': {
    libelle: 'Ressources en part du plafond PLUS',
    unite: '%',
    lire: (d) => (d.ressources.plafondPct === null ? null : Math.floor(d.ressources.plafondPct)),
  },
  'personnes-a-loger': { libelle: 'Personnes à loger', unite: 'personnes', lire: (d) => d.menage.personnesALoger },
  'enfants-a-charge': { libelle: 'Enfants à charge', unite: 'enfants', lire: enfants },
  'age-demandeur': {
    libelle: 'Âge du demandeur',
    unite: 'ans',
    lire: (d, jour) => (d.profil?.naissance ? ans(d.profil.naissance, jour) : null),
  },
} as const satisfies Record<string, Nombre>;

/** Les faits vrais ou faux. */
export const FAITS = {
  dalo: { libelle: 'Reconnaissance DALO', lire: (d) => d.priorites.dalo },
  pdalhpd: { libelle: 'Ménage repéré au titre du PDALHPD', lire: (d) => d.priorites.pdalhpd },
  'accord-collectif': { libelle: 'Accord collectif', lire: (d) => d.priorites.accordCollectif },
  handicap: { libelle: 'Handicap d’une personne du foyer', lire: (d) => d.menage.handicap },
  'deja-locataire-social': { libelle: 'Déjà locataire du parc social', lire: (d) => d.mutation },
  'parent-isole': {
    libelle: 'Un seul adulte et au moins un enfant à charge',
    lire: (d) => d.menage.coTitulaires.length === 0 && enfants(d) > 0,
  },
  'naissance-attendue': { libelle: 'Naissance attendue', lire: (d) => d.menage.naissancesAttendues > 0 },
  'delai-anormalement-long': { libelle: 'Délai anormalement long dépassé', lire: (d) => d.delaiAnormalementLong !== false },
  'logement-adapte-recherche': { libelle: 'Recherche un logement accessible', lire: (d) => d.recherche.pmr },
} as const satisfies Record<string, OuiNon>;

/** Les codes, un ou plusieurs par demande. */
export const CODES = {
  'statut-occupation': {
    libelle: 'Statut d’occupation',
    codes: CODES_SNE.statutOccupation,
    lire: (d) => [d.logement.statutOccupation],
  },
  motifs: { libelle: 'Motifs de la demande', codes: CODES_SNE.motif, lire: (d) => d.motifs },
  'situation-familiale': {
    libelle: 'Situation familiale',
    codes: CODES_SNE.situationFamiliale,
    lire: (d) => (d.profil ? [d.profil.situationFamiliale] : []),
  },
  'situation-professionnelle': {
    libelle: 'Situation professionnelle',
    codes: CODES_SNE.situationProfessionnelle,
    lire: (d) => (d.profil?.situationProfessionnelle ? [d.profil.situationProfessionnelle] : []),
  },
} as const satisfies Record<string, Codes>;

export type NomDeNombre = keyof typeof NOMBRES;
export type NomDeFait = keyof typeof FAITS;
export type NomDeCodes = keyof typeof CODES;
