import type { Demande, Identite } from '../domain/demande.ts';

/** Ce que l'identité garde hors des colonnes nominatives : ne suffit pas à reconnaître quelqu'un. */
export type ProfilDemandeur = Omit<Extract<Identite, { tag: 'connue' }>, 'tag' | 'nom' | 'prenom' | 'naissance'>;

/** La colonne `donnees` : la demande sans ce que d'autres colonnes portent déjà. */
export type DonneesDemande = Omit<Demande, 'numero' | 'identite' | 'dateDepot' | 'dateFinValidite' | 'dateMaj' | 'mutation'> & {
  profil: ProfilDemandeur | null;
};
