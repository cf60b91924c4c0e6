import type { ACoter, Demande, Identite, Inconnue, StatutDemande } from '../domain/demande.ts';
import type { Instant } from '../domain/instant.ts';
import type { NumeroUnique } from '../domain/numero-unique.ts';
import { type DemandeAnnonceeWire, type DemandeWire, FORME_JOUR } from './wire.ts';

export const inconnue = (texte: string): Inconnue => ({ tag: 'inconnue', texte });
export const enInstant = (texte: string): Instant => new Date(texte).toISOString();

const statutDe = ({ statut, radiation }: DemandeWire): StatutDemande => {
  switch (statut) {
    case 'ACTIVE':
      return { tag: 'active' };
    case 'EN_ATTENTE_RENOUVELLEMENT':
      return { tag: 'en-attente-renouvellement' };
    case 'RADIEE':
      return { tag: 'radiee', motif: radiation?.motif ?? '', date: radiation?.date ?? null };
    default:
      return inconnue(statut);
  }
};

const identiteDe = (demandeur: DemandeWire['demandeur']): Identite => {
  // Sans nom, prénom et naissance, le groupe n'identifie personne : une cotation s'en passe (contrat §5.2).
  if (!demandeur?.nom || !demandeur.prenom || !demandeur.date_naissance) return { tag: 'non-communiquee' };
  return {
    tag: 'connue',
    civilite: demandeur.civilite ?? '',
    nom: demandeur.nom,
    prenom: demandeur.prenom,
    naissance: demandeur.date_naissance,
    nationalite: demandeur.nationalite ?? '',
    situationFamiliale: demandeur.situation_familiale ?? '',
    situationProfessionnelle: demandeur.situation_professionnelle ?? null,
  };
};

const delaiDe = (recu: unknown): Demande['delaiAnormalementLong'] => {
  if (typeof recu === 'boolean') return recu;
  if (typeof recu === 'string') return FORME_JOUR.test(recu) ? recu : false;
  if (typeof recu !== 'object' || recu === null) return false;
  if ('date' in recu && typeof recu.date === 'string' && FORME_JOUR.test(recu.date)) return recu.date;
  return 'concerne' in recu && recu.concerne === true;
};

/** `numero` est déjà vérifié par l'appelant contre celui de la réponse. */
export const versDemande = (recue: DemandeWire, numero: NumeroUnique): Demande => {
  const { logement_actuel: logement, logement_recherche: recherche, ressources, priorites } = recue;
  return {
    numero,
    statut: statutDe(recue),
    dateDepot: recue.date_depot,
    dateDernierRenouvellement: recue.date_dernier_renouvellement ?? null,
    dateFinValidite: recue.date_fin_validite ?? null,
    dateMaj: enInstant(recue.date_maj),
    guichet: { code: recue.guichet.code, libelle: recue.guichet.libelle ?? null },
    mutation: recue.mutation,
    identite: identiteDe(recue.demandeur),
    menage: {
      personnesALoger: recue.nb_personnes_a_loger,
      personnesACharge: (recue.personnes_a_charge ?? []).map((p) => ({
        naissance: p.date_naissance,
        lien: p.lien,
        garde: p.garde ?? null,
      })),
      coTitulaires: (recue.co_titulaire ?? []).map((c) => ({ lien: c.lien, naissance: c.date_naissance ?? null })),
      naissancesAttendues: recue.naissance_attendue?.nombre ?? 0,
      handicap: recue.handicap.concerne,
    },
    ressources: {
      revenusFiscaux: (ressources?.revenu_fiscal_reference ?? []).map(({ annee, montant }) => ({ annee, montant })),
      mensuelles: ressources?.mensuelles ?? null,
      plafondPct: ressources?.plafond_pct ?? null,
    },
    logement: {
      statutOccupation: logement.statut_occupation,
      depuis: logement.date_debut ?? null,
      codeInsee: logement.code_insee ?? null,
      typologie: logement.typologie ?? null,
      surface: logement.surface ?? null,
      occupants: logement.nb_occupants ?? null,
      loyer: logement.loyer ?? null,
      aide: logement.aide_logement ?? null,
    },
    motifs: recue.motifs.toSorted((a, b) => a.rang - b.rang).map((m) => m.code),
    priorites: {
      dalo: priorites.dalo,
      pdalhpd: priorites.pdalhpd ?? false,
      accordCollectif: priorites.accord_collectif ?? false,
    },
    delaiAnormalementLong: delaiDe(recue.delai_anormalement_long),
    recherche: {
      typologies: recherche.typologies,
      type: recherche.type ?? null,
      loyerMax: recherche.loyer_max ?? null,
      pmr: recherche.pmr ?? false,
    },
    localisations: recue.localisations_souhaitees.map((l) => ({
      rang: l.rang,
      codeInsee: l.code_insee,
      codeQuartier: l.code_quartier ?? null,
      siren: l.epci_siren,
    })),
    propositions: (recue.propositions ?? []).map((p) => ({
      date: p.date,
      issue: p.issue,
      motifRefus: p.motif_refus ?? null,
      adaptee: p.adaptee ?? null,
    })),
  };
};

/** Sans `a_coter` dans la réponse, seul le filtre demandé permet de répondre ; sinon on ne sait pas (`null`). */
export const versACoter = ({ a_coter, motif_a_coter }: DemandeAnnonceeWire, filtreACoter: boolean): ACoter | null => {
  const aCoter = a_coter ?? (filtreACoter ? true : null);
  if (aCoter === null) return null;
  return aCoter ? { tag: 'oui', motif: motif_a_coter ?? null } : { tag: 'non' };
};
