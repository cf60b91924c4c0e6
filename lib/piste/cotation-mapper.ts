import type { Cotation, MotifCotation, Origine } from '../domain/cotation.ts';
import type { NumeroUnique } from '../domain/numero-unique.ts';
import type { CotationLue } from './cotation-lue.ts';
import { enInstant, inconnue } from './mapper.ts';
import type { CotationWire } from './wire.ts';

const ORIGINES: Readonly<Record<Origine, string>> = {
  automatique: 'AUTOMATIQUE',
  justificatif: 'JUSTIFICATIF',
  manuel: 'MANUEL',
};
const MOTIFS: Readonly<Record<MotifCotation, string>> = {
  'calcul-automatique': 'CALCUL_AUTOMATIQUE',
  recalcul: 'RECALCUL',
  'correction-manuelle': 'CORRECTION_MANUELLE',
  'changement-modele': 'CHANGEMENT_MODELE',
};

const inverser = <K extends string>(table: Readonly<Record<K, string>>): ReadonlyMap<string, K> => {
  const inverse = new Map<string, K>();
  for (const cle in table) inverse.set(table[cle], cle);
  return inverse;
};
const ORIGINES_LUES = inverser(ORIGINES);
const MOTIFS_LUS = inverser(MOTIFS);

/** Corps du POST (contrat §5.3). La preuve vue par l'agent, la place et le délai restent chez nous. */
export const versCorpsCotation = (cotation: Cotation): string =>
  JSON.stringify({
    date_cotation: cotation.dateCotation,
    modele: cotation.modele,
    localisations_souhaitees: cotation.lieux.map((lieu) => ({
      code_insee: lieu.codeInsee,
      code_quartier: lieu.codeQuartier ?? undefined,
      points: lieu.points,
    })),
    points: cotation.points,
    criteres: cotation.criteres.map((critere) => ({
      code: critere.code,
      points: critere.points,
      valeur: critere.valeur ?? undefined,
      code_insee: critere.codeInsee ?? undefined,
      origine: ORIGINES[critere.origine],
    })),
    motif: MOTIFS[cotation.motif],
  });

/** `numero` est déjà vérifié par l'appelant contre celui de la réponse. */
export const versCotationLue = (recue: CotationWire, numero: NumeroUnique): CotationLue => ({
  numero,
  modele: { code: recue.modele.code, version: recue.modele.version },
  dateCotation: enInstant(recue.date_cotation),
  points: recue.points,
  lieux: recue.localisations_souhaitees.map((lieu) => ({
    codeInsee: lieu.code_insee,
    codeQuartier: lieu.code_quartier ?? null,
    points: lieu.points,
    place: lieu.position ? { rang: lieu.position.rang, sur: lieu.position.sur } : null,
    delaiMoyenMois: lieu.delai_moyen_mois ?? null,
  })),
  criteres: recue.criteres.map((critere) => ({
    code: critere.code,
    points: critere.points,
    origine: ORIGINES_LUES.get(critere.origine) ?? inconnue(critere.origine),
    valeur: critere.valeur ?? null,
    codeInsee: critere.code_insee ?? null,
  })),
  motif: recue.motif ? (MOTIFS_LUS.get(recue.motif) ?? inconnue(recue.motif)) : null,
  dateEnregistrement: recue.date_enregistrement ? enInstant(recue.date_enregistrement) : null,
  aRecalculer: recue.a_recalculer ?? null,
});
