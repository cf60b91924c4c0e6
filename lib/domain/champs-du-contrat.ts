import type { NomDeCodes, NomDeFait, NomDeNombre } from './donnees-de-critere.ts';
import type { Regle } from './regle.ts';

/** D'où vient chaque donnée d'un critère, par les noms du contrat provisoire (§5.2) : le support les retrouve dans un échange. */
const CHAMPS: Record<NomDeNombre | NomDeFait | NomDeCodes, readonly string[]> = {
  'anciennete-mois': ['date_depot'],
  'mois-dans-le-logement': ['logement_actuel.date_debut'],
  'surface-par-occupant': ['logement_actuel.surface', 'logement_actuel.nb_occupants'],
  'taux-effort': ['logement_actuel.loyer', 'logement_actuel.aide_logement', 'ressources.mensuelles'],
  'reste-par-jour': ['ressources.mensuelles', 'logement_actuel.loyer', 'logement_actuel.aide_logement', 'nb_personnes_a_loger'],
  'plafond-pct': ['ressources.plafond_pct'],
  'personnes-a-loger': ['nb_personnes_a_loger'],
  'enfants-a-charge': ['personnes_a_charge.lien'],
  'age-demandeur': ['demandeur.date_naissance'],
  dalo: ['priorites.dalo'],
  pdalhpd: ['priorites.pdalhpd'],
  'accord-collectif': ['priorites.accord_collectif'],
  handicap: ['handicap.concerne'],
  'deja-locataire-social': ['mutation'],
  'parent-isole': ['co_titulaire', 'personnes_a_charge.lien'],
  'naissance-attendue': ['naissance_attendue.nombre'],
  'delai-anormalement-long': ['delai_anormalement_long'],
  'logement-adapte-recherche': ['logement_recherche.pmr'],
  'statut-occupation': ['logement_actuel.statut_occupation'],
  motifs: ['motifs.code'],
  'situation-familiale': ['demandeur.situation_familiale'],
  'situation-professionnelle': ['demandeur.situation_professionnelle'],
};

/** Les champs du contrat qu'une règle lit. */
export function champsDeRegle(regle: Regle): readonly string[] {
  switch (regle.tag) {
    case 'fait':
    case 'parmi':
    case 'paliers':
    case 'par-mois':
      return CHAMPS[regle.donnee];
    case 'refus-adaptes':
      return ['propositions.issue', 'propositions.adaptee'];
    case 'habite-la-commune':
      return ['logement_actuel.code_insee', 'localisations_souhaitees.code_insee'];
    case 'commune-parmi':
      return ['localisations_souhaitees.code_insee'];
  }
}
