import type { CotationEnvoyee, CritereCote, DemandeWire, ModeleWire } from '../cotation/wire.ts';
import { ajouterMois, type Jour, moisEntre } from './dates.ts';
import type { Demande } from './demande.ts';

type Donnees = Demande['donnees'];
type Critere = ModeleWire['criteres'][number];

const parOccupant = (l: DemandeWire['logement_actuel']) =>
  l.surface && l.nb_occupants ? Math.floor(l.surface / l.nb_occupants) : NaN;
const tauxEffort = ({ logement_actuel: l, ressources: r }: Donnees) =>
  l.loyer && r.mensuelles ? Math.floor(((l.loyer - (l.aide_logement ?? 0)) * 100) / r.mensuelles) : NaN;
const occupe = (d: Donnees, ...statuts: string[]) => statuts.includes(d.logement_actuel.statut_occupation);

/** Ce que chaque critère automatique lit dans la demande : un oui/non, ou le nombre que les paliers rangent. */
const LECTURES: Record<string, (d: Donnees, jour: Jour) => boolean | number> = {
  DALO: (d) => d.priorites.dalo,
  PDALHPD: (d) => d.priorites.pdalhpd === true,
  HANDICAP: (d) => d.handicap.concerne,
  SANS_ABRI: (d) => occupe(d, 'SANS_ABRI'),
  HEBERGE_STRUCTURE: (d) => occupe(d, 'STRUCTURE', 'HOTEL'),
  HEBERGE_TIERS: (d) => occupe(d, 'HEBERGE_TIERS', 'HEBERGE_PARENTS'),
  SUROCCUPATION: (d) => parOccupant(d.logement_actuel),
  SOUS_OCCUPATION: (d) => parOccupant(d.logement_actuel),
  DEMOLITION: (d) => d.motifs.some((m) => m.code === 'DEMOLITION'),
  TAUX_EFFORT: tauxEffort,
  FAMILLE_MONOPARENTALE: (d) => !d.co_titulaire && (d.personnes_a_charge ?? []).some((p) => p.lien === 'ENFANT'),
  ANCIENNETE: (d, jour) => moisEntre(d.date_depot, jour),
  REFUS_ADAPTE: (d) => (d.propositions ?? []).filter((p) => p.issue === 'REFUSEE' && p.adaptee).length,
};
const UNITES: Record<string, string> = {
  ANCIENNETE: 'mois',
  TAUX_EFFORT: '%',
  SUROCCUPATION: 'm² par occupant',
  SOUS_OCCUPATION: 'm² par occupant',
  REFUS_ADAPTE: 'refus',
};

function coterCritere(critere: Critere, donnees: Donnees, jour: Jour, justifies: ReadonlySet<string>): CritereCote | undefined {
  if (critere.mode === 'JUSTIFICATIF') {
    return justifies.has(critere.code) ? { code: critere.code, points: critere.points_max, origine: 'JUSTIFICATIF' } : undefined;
  }
  const lu = LECTURES[critere.code]?.(donnees, jour);
  if (lu === true) return { code: critere.code, points: critere.points_max, origine: 'AUTOMATIQUE' };
  if (typeof lu !== 'number') return undefined;
  const palier = critere.paliers?.find((p) => p.borne_min <= lu && (p.borne_max === undefined || lu <= p.borne_max));
  const valeur = `${lu} ${UNITES[critere.code] ?? ''}`.trim();
  return palier && { code: critere.code, points: palier.points, valeur, origine: 'AUTOMATIQUE' };
}

const somme = (criteres: readonly CritereCote[]) => criteres.reduce((total, c) => total + c.points, 0);

/** Cotation cohérente avec le modèle : le total de chaque localisation est la somme de ses critères (contrat §5.3). */
export function coter(demande: Demande, modele: ModeleWire, instant: Date, justifies: ReadonlySet<string>): CotationEnvoyee {
  const { donnees } = demande;
  const jour = instant.toISOString().slice(0, 10);
  const communs = modele.criteres.filter((c) => !c.localisation).flatMap((c) => coterCritere(c, donnees, jour, justifies) ?? []);
  const souhaits = donnees.localisations_souhaitees.filter((l) => l.epci_siren === modele.epci.siren);
  const lien = modele.criteres.find((c) => c.code === 'LIEN_COMMUNE');
  const lies = souhaits.filter((l) => l.code_insee === donnees.logement_actuel.code_insee);
  const locaux: CritereCote[] = lien
    ? lies
        .slice(0, 1)
        .map((l) => ({ code: lien.code, code_insee: l.code_insee, points: lien.points_max, origine: 'AUTOMATIQUE' }))
    : [];
  const localisations = souhaits.map(({ code_insee, code_quartier }) => ({
    code_insee,
    ...(code_quartier ? { code_quartier } : {}),
    points: somme(communs) + somme(locaux.filter((c) => c.code_insee === code_insee)),
  }));
  return {
    date_cotation: instant.toISOString(),
    modele: { code: modele.code, version: modele.version },
    localisations_souhaitees: localisations,
    points: Math.max(...localisations.map((l) => l.points)),
    criteres: [...communs, ...locaux],
    motif: 'CALCUL_AUTOMATIQUE',
  };
}

/** Jour où l'ancienneté changera de palier, s'il en reste un à passer. */
export function prochainSeuil(donnees: Donnees, modele: ModeleWire, jour: Jour): Jour | undefined {
  const paliers = modele.criteres.find((c) => c.code === 'ANCIENNETE')?.paliers ?? [];
  const mois = moisEntre(donnees.date_depot, jour);
  const suivant = paliers.find((p) => p.borne_min > mois);
  return suivant && ajouterMois(donnees.date_depot, suivant.borne_min);
}
