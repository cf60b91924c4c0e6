import type { Demande, Identite } from '../domain/demande.ts';
import { territoiresDe } from '../domain/demande.ts';
import type { NumeroUnique } from '../domain/numero-unique.ts';

/** Ce que l'identité garde hors des colonnes nominatives : ne suffit pas à reconnaître quelqu'un. */
type Profil = Omit<Extract<Identite, { tag: 'connue' }>, 'tag' | 'nom' | 'prenom' | 'naissance'>;

type Sue = 'numero' | 'identite' | 'dateDepot' | 'dateFinValidite' | 'dateMaj' | 'mutation';
export type DonneesDemande = Omit<Demande, Sue> & { profil: Profil | null };

/** Colonnes de la table `demande` que le SNE remplit ; noms de la base. */
export type LigneDemande = {
  numero_unique: string;
  statut: string;
  date_depot: string;
  date_fin_validite: string | null;
  date_maj: Date;
  mutation: boolean;
  nom: string | null;
  prenom: string | null;
  date_naissance: string | null;
  personnes_a_loger: number;
  typologies: string[];
  communes: string[];
  territoires: string[];
  donnees: DonneesDemande;
};

/** Une demande reçue vers sa ligne. L'identité nominative n'est que dans ses colonnes, jamais dans `donnees`. */
export function versLigne(demande: Demande): LigneDemande {
  const { numero, identite, dateDepot, dateFinValidite, dateMaj, mutation, ...reste } = demande;
  const localisations = demande.localisations.toSorted((a, b) => a.rang - b.rang);
  const ligne = {
    numero_unique: numero,
    statut: demande.statut.tag === 'inconnue' ? 'inconnu' : demande.statut.tag,
    date_depot: dateDepot,
    date_fin_validite: dateFinValidite,
    date_maj: new Date(dateMaj),
    mutation,
    personnes_a_loger: demande.menage.personnesALoger,
    typologies: demande.recherche.typologies,
    communes: [...new Set(localisations.map((l) => l.codeInsee))],
    territoires: territoiresDe(localisations),
  };
  if (identite.tag === 'non-communiquee') {
    return { ...ligne, nom: null, prenom: null, date_naissance: null, donnees: { ...reste, profil: null } };
  }
  const { tag: _, nom, prenom, naissance, ...profil } = identite;
  return { ...ligne, nom, prenom, date_naissance: naissance, donnees: { ...reste, profil } };
}

/** Une ligne vers la demande ; rend exactement ce que `versLigne` avait reçu. */
export function versDemande(ligne: LigneDemande): Demande {
  const { profil, ...reste } = ligne.donnees;
  const { nom, prenom, date_naissance: naissance } = ligne;
  const connue = profil !== null && nom !== null && prenom !== null && naissance !== null;
  return {
    ...reste,
    numero: ligne.numero_unique as NumeroUnique,
    identite: connue ? { tag: 'connue', nom, prenom, naissance, ...profil } : { tag: 'non-communiquee' },
    dateDepot: ligne.date_depot,
    dateFinValidite: ligne.date_fin_validite,
    dateMaj: ligne.date_maj.toISOString(),
    mutation: ligne.mutation,
  };
}
