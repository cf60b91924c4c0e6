import type { Demande } from './demande.ts';
import type { Jour } from './instant.ts';

/** Ce qu'un critère peut savoir du demandeur : ni nom, ni prénom. */
export type ProfilCote = { naissance: Jour | null; situationFamiliale: string; situationProfessionnelle: string | null };

type Lues =
  | 'dateDepot'
  | 'mutation'
  | 'menage'
  | 'ressources'
  | 'logement'
  | 'motifs'
  | 'priorites'
  | 'delaiAnormalementLong'
  | 'recherche'
  | 'localisations'
  | 'propositions';

/** Les seules données que lit le moteur de grille ; une demande sans identité se cote aussi (contrat provisoire §5.2). */
export type DemandeACoter = Pick<Demande, Lues> & { profil: ProfilCote | null };

export function demandeACoter(demande: Demande): DemandeACoter {
  const { identite } = demande;
  return { ...demande, profil: identite.tag === 'connue' ? identite : null };
}
