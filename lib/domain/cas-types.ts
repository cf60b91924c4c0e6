import type { DemandeACoter } from './demande-a-coter.ts';
import type { Grille } from './grille.ts';
import type { Jour } from './instant.ts';
import { compilerGrille } from './moteur-de-grille.ts';

type CasType = { libelle: string; avant: number; apres: number };

const ANS_DE_DEPOT = 3;

const base = (siren: string, codeInsee: string, jour: Jour): DemandeACoter => ({
  dateDepot: `${Number(jour.slice(0, 4)) - ANS_DE_DEPOT}-01-15`,
  mutation: false,
  menage: { personnesALoger: 1, personnesACharge: [], coTitulaires: [], naissancesAttendues: 0, handicap: false },
  ressources: { revenusFiscaux: [], mensuelles: 1_500, plafondPct: 60 },
  logement: {
    statutOccupation: 'LOCATAIRE_PRIVE',
    depuis: null,
    codeInsee: null,
    typologie: 'T2',
    surface: 40,
    occupants: 1,
    loyer: 600,
    aide: 100,
  },
  motifs: [],
  priorites: { dalo: false, pdalhpd: false, accordCollectif: false },
  delaiAnormalementLong: false,
  recherche: { typologies: ['T2'], type: null, loyerMax: null, pmr: false },
  localisations: [{ rang: 1, codeInsee, codeQuartier: null, siren }],
  propositions: [],
  profil: null,
});

const enfant = { naissance: '2018-05-01', lien: 'ENFANT', garde: null };

/** Cinq ménages fictifs, déposés il y a trois ans : ce qu'un élu demande d'abord. */
const CAS: { libelle: string; changer: (d: DemandeACoter) => DemandeACoter }[] = [
  { libelle: 'Une personne seule, locataire du privé', changer: (d) => d },
  {
    libelle: 'Un parent seul avec deux enfants, surpeuplé',
    changer: (d) => ({
      ...d,
      menage: { ...d.menage, personnesALoger: 3, personnesACharge: [enfant, enfant] },
      logement: { ...d.logement, surface: 25, occupants: 3 },
    }),
  },
  { libelle: 'Un ménage reconnu DALO', changer: (d) => ({ ...d, priorites: { ...d.priorites, dalo: true } }) },
  { libelle: 'Une personne en situation de handicap', changer: (d) => ({ ...d, menage: { ...d.menage, handicap: true } }) },
  {
    libelle: 'Un locataire du parc social qui demande une mutation',
    changer: (d) => ({ ...d, mutation: true, logement: { ...d.logement, statutOccupation: 'LOCATAIRE_HLM' } }),
  },
];

/** La note des cas types selon les deux grilles. `codeInsee` : une commune quelconque du territoire. */
export function casTypes(avant: Grille, apres: Grille, codeInsee: string, jour: Jour): CasType[] {
  const [noterAvant, noterApres] = [compilerGrille(avant), compilerGrille(apres)];
  return CAS.flatMap(({ libelle, changer }) => {
    const demande = changer(base(apres.siren, codeInsee, jour));
    const [a, b] = [noterAvant(demande, jour), noterApres(demande, jour)];
    return a && b ? [{ libelle, avant: a.points, apres: b.points }] : [];
  });
}
