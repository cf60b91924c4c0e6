import type { Alea } from './alea.ts';
import { ajouterJours, type Jour } from './dates.ts';
import type { Demande } from './demande.ts';

type Donnees = Demande['donnees'];
type Logement = Pick<Donnees, 'mutation' | 'logement_actuel' | 'logement_recherche' | 'motifs' | 'priorites'>;

const OCCUPATIONS_PRIMO = [
  'LOCATAIRE_PRIVE',
  'LOCATAIRE_PRIVE',
  'LOCATAIRE_PRIVE',
  'LOCATAIRE_PRIVE',
  'PROPRIETAIRE',
  'HEBERGE_PARENTS',
  'HEBERGE_TIERS',
  'HEBERGE_TIERS',
  'STRUCTURE',
  'HOTEL',
  'SANS_ABRI',
  'LOGEMENT_FONCTION',
  'AUTRE',
] as const;
const MOTIFS = (
  'SANS_LOGEMENT,LOGEMENT_NON_DECENT,LOGEMENT_INSALUBRE,CHER,CHER,CHER,TROP_PETIT,TROP_PETIT,TROP_GRAND,DIVORCE_SEPARATION,' +
  'DECOHABITATION,DECOHABITATION,REGROUPEMENT_FAMILIAL,ASSISTANT_MATERNEL,SANTE,HANDICAP,VIOLENCES_FAMILIALES,MUTATION_PRO,' +
  'RAPPROCHEMENT_TRAVAIL,RAPPROCHEMENT_FAMILLE,VOISINAGE,EXPULSION,PROCEDURE_VENTE,AUTRE'
).split(',');
const SURFACES = [18, 24, 31, 38, 44, 52, 61, 68, 76, 88, 104];

/** Logement occupé, raisons et recherche ; `communeProche` est souvent l'une des communes souhaitées. */
export function genererLogement(alea: Alea, jour: Jour, personnes: number, communeProche: string): Logement {
  const mutation = alea.chance(0.32);
  const occupation = mutation ? 'LOCATAIRE_HLM' : alea.parmi(OCCUPATIONS_PRIMO);
  const loge = !['SANS_ABRI', 'HOTEL', 'STRUCTURE'].includes(occupation);
  const locataire = occupation === 'LOCATAIRE_HLM' || occupation === 'LOCATAIRE_PRIVE';
  const surface = alea.parmi(SURFACES);
  const taille = Math.min(6, Math.max(1, personnes + alea.entier(-1, 1)));
  const codes = new Set([alea.parmi(MOTIFS), ...(alea.chance(0.5) ? [alea.parmi(MOTIFS)] : [])]);
  if (mutation && alea.chance(0.05)) codes.add('DEMOLITION');
  return {
    mutation,
    logement_actuel: {
      statut_occupation: occupation,
      date_debut: ajouterJours(jour, -alea.entier(200, 6000)),
      code_insee: communeProche,
      ...(loge ? { typologie: `T${Math.min(6, 1 + Math.floor(surface / 20))}`, surface, nb_occupants: personnes } : {}),
      ...(locataire ? { loyer: alea.entier(280, 950), aide_logement: alea.chance(0.5) ? alea.entier(40, 320) : 0 } : {}),
    },
    motifs: [...codes].map((code, i) => ({ rang: i + 1, code })),
    priorites: { dalo: alea.chance(0.05), pdalhpd: alea.chance(0.03), accord_collectif: alea.chance(0.02) },
    logement_recherche: {
      typologies: taille < 6 && alea.chance(0.4) ? [`T${taille}`, `T${taille + 1}`] : [`T${taille}`],
      type: alea.parmi(['APPARTEMENT', 'MAISON', 'INDIFFERENT']),
      loyer_max: alea.entier(30, 80) * 10,
      parking: alea.chance(0.3),
      pmr: alea.chance(0.05),
    },
  };
}
