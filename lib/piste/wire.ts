import { z } from 'zod';
import { CODES_SNE } from '../domain/codes-sne.ts';

/**
 * Contrat provisoire v1 de l'API Cotation (contrat §5, §6) : seul fichier à porter ses chemins, ses noms et ses codes.
 * Membres inconnus ignorés ; énumérations reçues comme du texte, que `mapper.ts` traduit sans jamais deviner.
 */
export const CORRELATION_HEADER = 'X-Correlation-Id';
export const CODE_FONCTIONNEL = /ERRCOT[A-Z]{3}[0-9]{4}/;
export const CODE_HABILITATION = /^ERRCOTHAB/;
export const CODE_JAMAIS_COTEE = 'ERRCOTCAL9010';
export const TAILLE_PAGE_MAX = 1_000;

export const ROUTES = {
  demandes: '/demandes',
  demande: '/demandes/{num_unique}',
  cotation: '/demandes/{num_unique}/cotation',
  modele: '/modele-cotation',
  healthcheck: '/healthcheck',
} as const;

/** Le numéro est déjà de la forme du §2.5 : lettres et chiffres, rien à échapper. */
export const cheminDe = (route: string, numero: string): string => route.replace('{num_unique}', numero);

export const cheminListe = (premier: number, dernier: number, filtreACoter: boolean): string =>
  `${ROUTES.demandes}?range=${premier}-${dernier}&filtre_a_coter=${filtreACoter}`;

// Années 1800 à 2999 : au-delà, la base refuserait la date et ferait perdre le lot entier.
const ANNEE = '(?:1[89]|2\\d)\\d{2}';
const BISSEXTILE = '(?:(?:1[89]|2\\d)(?:0[48]|[2468][048]|[13579][26])|2[048]00)';
const JOUR = `(?:${ANNEE}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))|${BISSEXTILE}-02-29)`;
const HEURE = '(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)';
export const FORME_JOUR = new RegExp(`^${JOUR}$`);

const jour = z.string().regex(FORME_JOUR);
const instant = z.string().regex(new RegExp(`^${JOUR}T${HEURE}$`));
const texte = z.string();
// Une colonne entière tient sur 32 bits : un nombre plus grand n'est pas une valeur du métier.
const entier = z.int32();
const montant = z.number().gte(-1e9).lte(1e9);

const identite = z.object({
  civilite: texte.nullish(),
  nom: texte.nullish(),
  prenom: texte.nullish(),
  date_naissance: jour.nullish(),
  nationalite: texte.nullish(),
  situation_familiale: texte.nullish(),
  situation_professionnelle: texte.nullish(),
});

export const demandeWire = z.object({
  num_unique: texte,
  statut: texte,
  radiation: z.object({ motif: texte.nullish(), date: jour.nullish() }).nullish(),
  date_depot: jour,
  date_dernier_renouvellement: jour.nullish(),
  date_fin_validite: jour.nullish(),
  date_maj: instant,
  guichet: z.object({ code: texte, libelle: texte.nullish() }),
  mutation: z.boolean(),
  demandeur: identite.nullish(),
  co_titulaire: z.array(z.object({ lien: texte, date_naissance: jour.nullish() })).nullish(),
  personnes_a_charge: z.array(z.object({ date_naissance: jour, lien: texte, garde: texte.nullish() })).nullish(),
  nb_personnes_a_loger: entier,
  naissance_attendue: z.object({ nombre: entier.nullish() }).nullish(),
  handicap: z.object({ concerne: z.boolean() }),
  ressources: z
    .object({
      revenu_fiscal_reference: z.array(z.object({ annee: entier, montant })).nullish(),
      mensuelles: montant.nullish(),
      plafond_pct: montant.nullish(),
    })
    .nullish(),
  logement_actuel: z.object({
    statut_occupation: texte,
    date_debut: jour.nullish(),
    code_insee: texte.nullish(),
    typologie: texte.nullish(),
    surface: montant.nullish(),
    nb_occupants: entier.nullish(),
    loyer: montant.nullish(),
    aide_logement: montant.nullish(),
  }),
  motifs: z.array(z.object({ rang: entier, code: texte })),
  priorites: z.object({ dalo: z.boolean(), pdalhpd: z.boolean().nullish(), accord_collectif: z.boolean().nullish() }),
  // « boolean, date » au contrat §5.2, sans dire laquelle des deux écritures : le mapper lit les trois possibles.
  delai_anormalement_long: z.unknown().optional(),
  logement_recherche: z.object({
    typologies: z.array(texte),
    type: texte.nullish(),
    loyer_max: montant.nullish(),
    pmr: z.boolean().nullish(),
  }),
  localisations_souhaitees: z.array(
    z.object({ rang: entier, code_insee: texte, code_quartier: texte.nullish(), epci_siren: texte }),
  ),
  propositions: z
    .array(z.object({ date: jour, issue: texte, motif_refus: texte.nullish(), adaptee: z.boolean().nullish() }))
    .nullish(),
});
export type DemandeWire = z.infer<typeof demandeWire>;

export const demandeAnnonceeWire = z.object({
  num_unique: texte,
  date_maj: instant.nullish(),
  a_coter: z.boolean().nullish(),
  motif_a_coter: texte.nullish(),
});
export type DemandeAnnonceeWire = z.infer<typeof demandeAnnonceeWire>;

export const listeWire = z.object({ total: entier.gte(0).nullish(), demandes: z.array(demandeAnnonceeWire) });
/** Formes tolérées : un tableau nu, ou un tableau de numéros. */
export const listeNueWire = z.array(demandeAnnonceeWire);
export const listeNumerosWire = z.array(texte);

export const cotationWire = z.object({
  num_unique: texte,
  date_cotation: instant,
  modele: z.object({ code: texte, version: texte }),
  localisations_souhaitees: z.array(
    z.object({
      code_insee: texte,
      code_quartier: texte.nullish(),
      points: entier,
      position: z.object({ rang: entier, sur: entier }).nullish(),
      delai_moyen_mois: entier.nullish(),
    }),
  ),
  points: entier,
  criteres: z.array(
    z.object({
      code: texte,
      points: entier,
      origine: texte,
      valeur: texte.nullish(),
      code_insee: texte.nullish(),
    }),
  ),
  motif: texte.nullish(),
  date_enregistrement: instant.nullish(),
  a_recalculer: z.boolean().nullish(),
});
export type CotationWire = z.infer<typeof cotationWire>;

export const modelesWire = z.object({
  modeles: z.array(
    z.object({
      code: texte,
      version: texte,
      libelle: texte,
      epci: z.object({ siren: texte }),
      population: z.enum(['PRIMO', 'MUTATION', 'TOUTES']),
      date_debut: jour,
      date_fin: jour.nullish(),
      criteres: z.array(
        z.object({
          code: texte,
          libelle: texte,
          description: texte.nullish(),
          nature: z.enum(['NATIONAL', 'LOCAL']),
          obligatoire: z.boolean(),
          mode: z.enum(['AUTOMATIQUE', 'JUSTIFICATIF']),
          points_min: entier,
          points_max: entier,
          paliers: z.array(z.object({ borne_min: montant.nullish(), borne_max: montant.nullish(), points: entier })).nullish(),
          localisation: z.boolean(),
        }),
      ),
    }),
  ),
});
export type ModelesWire = z.infer<typeof modelesWire>;

/** Réponse du jeton (contrat §4.3) : durée parfois absente ou en texte. */
export const jetonWire = z.object({ access_token: texte.min(1), expires_in: z.unknown().optional() });

export const healthcheckWire = z.object({ statut: texte.nullish(), version: texte.nullish() });

/**
 * Ce que le contrat annonce au-delà de ce que nous lisons, pour la surveillance : champs non lus, codes énumérés (§5.1 à §5.6).
 * Un champ, un type ou un code qui n'est ni ici ni dans les schémas est un écart.
 */
export const CONTRAT = {
  jeton: { schema: jetonWire, nonLus: ['token_type', 'scope'] },
  liste: {
    schema: listeWire,
    codes: { 'demandes.*.motif_a_coter': ['CREATION', 'MODIFICATION', 'RENOUVELLEMENT', 'REACTIVATION', 'CHANGEMENT_MODELE'] },
  },
  demande: {
    schema: demandeWire,
    nonLus: [
      ...['civilite', 'nom', 'prenom', 'nationalite', 'situation_familiale', 'situation_professionnelle'].map(
        (champ) => `co_titulaire.*.${champ}`,
      ),
      'naissance_attendue.date',
      'handicap.nb_personnes',
      'logement_recherche.rez_de_chaussee',
      'logement_recherche.sans_ascenseur',
      'logement_recherche.parking',
    ],
    codes: {
      statut: ['ACTIVE', 'EN_ATTENTE_RENOUVELLEMENT', 'RADIEE'],
      'radiation.motif': [
        'NON_RENOUVELLEMENT',
        'ATTRIBUTION',
        'RENONCIATION',
        'IRRECEVABILITE_RESSOURCES',
        'IRRECEVABILITE_SEJOUR',
        'ABSENCE_REPONSE',
      ],
      'logement_recherche.type': ['APPARTEMENT', 'MAISON', 'INDIFFERENT'],
      'propositions.*.issue': ['ACCEPTEE', 'REFUSEE', 'NON_ATTRIBUEE'],
    },
    codesPersonnels: {
      'logement_actuel.statut_occupation': Object.keys(CODES_SNE.statutOccupation),
      'motifs.*.code': Object.keys(CODES_SNE.motif),
      'demandeur.situation_familiale': Object.keys(CODES_SNE.situationFamiliale),
      'demandeur.situation_professionnelle': Object.keys(CODES_SNE.situationProfessionnelle),
    },
  },
  cotation: {
    schema: cotationWire,
    codes: {
      motif: ['CALCUL_AUTOMATIQUE', 'RECALCUL', 'CORRECTION_MANUELLE', 'CHANGEMENT_MODELE'],
      'criteres.*.origine': ['AUTOMATIQUE', 'JUSTIFICATIF', 'MANUEL'],
    },
  },
  modele: { schema: modelesWire, nonLus: ['modeles.*.epci.libelle', 'modeles.*.criteres.*.groupe_exclusif'] },
  healthcheck: { schema: healthcheckWire, nonLus: ['date'] },
};
