import { readFileSync } from 'node:fs';
import type { TypeMarche } from '../objets/marche.ts';

export const CATEGORIES = {
  identite_entreprise: 'Identité de l’entreprise',
  motifs_exclusion: 'Motifs d’exclusion',
  capacite_economique_financiere: 'Capacité économique et financière',
  capacites_techniques_professionnelles: 'Capacités techniques et professionnelles',
} as const;
export type Categorie = keyof typeof CATEGORIES;

export type Champ = {
  cle: string;
  libelle: string;
  categorie: Categorie;
  sousCategorie: string;
  /** `recupere` : lu d'une administration, le candidat n'a rien à saisir. */
  saisie: 'texte' | 'courriel' | 'oui-non' | 'fichier' | 'recupere' | 'fichier-recupere';
  /** Types de marché qui le rendent obligatoire. */
  types: 'tous' | 'aucun' | TypeMarche[];
};

/** Quelques champs à la manière du catalogue réel, qui n'est pas publié (contrat §6.3). */
const CATALOGUE: readonly Champ[] = JSON.parse(readFileSync(new URL('./champs.json', import.meta.url), 'utf8'));

/** Champs obligatoires de tous les types du marché, figés à la première étape de l'acheteur. */
export const champsObligatoires = (types: readonly TypeMarche[]): string[] =>
  CATALOGUE.filter((champ) => obligatoire(champ, types)).map(({ cle }) => cle);

const obligatoire = ({ types: requis }: Champ, types: readonly TypeMarche[]): boolean =>
  requis === 'tous' || (requis !== 'aucun' && requis.some((type) => types.includes(type)));

/** Champs qu'un acheteur peut ajouter, d'une catégorie. */
export const champsFacultatifs = (categorie: Categorie, types: readonly TypeMarche[]): Champ[] =>
  CATALOGUE.filter((champ) => champ.categorie === categorie && !obligatoire(champ, types));

/** Champs du catalogue parmi ces clés, dans l'ordre du catalogue. */
export const champsDe = (cles: readonly string[]): Champ[] => CATALOGUE.filter(({ cle }) => cles.includes(cle));

export const libelleDuChamp = (cle: string): string => CATALOGUE.find((champ) => champ.cle === cle)?.libelle ?? cle;

/** Clés dont la réponse admet un fichier. */
export const champsAFichier = (cles: readonly string[]): string[] =>
  champsDe(cles)
    .filter(({ saisie }) => saisie.startsWith('fichier'))
    .map(({ cle }) => cle);
