import type { ACoter } from '../domain/demande.ts';
import { NON_RESOLUS } from '../domain/envoi.ts';
import type { EtatCotation, EtatVersion } from '../domain/etat-cotation.ts';
import type { Tx } from './client.ts';
import type { LigneDemande } from './demande.transfer.ts';

export type CopieEnBase = {
  id: number;
  empreinte: string;
  /** Absente quand l'empreinte reçue est déjà la nôtre. */
  ligne: LigneDemande | null;
  aCoter: ACoter;
  disparue: boolean;
  etatCotation: EtatCotation;
  note: number | null;
  cotationId: number | null;
  revision: number;
  etatVersion: EtatVersion | null;
  /** Un envoi n'est pas résolu, ou l'a été après le début de la lecture : ce que le SNE disait alors ne compte plus. */
  envoiEnJeu: boolean;
};

type Lue = Omit<LigneDemande, 'donnees'> & {
  id: number;
  empreinte: string;
  donnees: LigneDemande['donnees'] | null;
  a_coter: boolean;
  motif_a_coter: string | null;
  disparue_le: Date | null;
  etat_cotation: EtatCotation;
  note: number | null;
  cotation_id: number | null;
  revision: number;
};

// Verrouiller d'abord, regarder les envois ensuite : une saisie validée entre les deux se voit.
const VERROUILLER = `
SELECT d.id, d.numero_unique, d.empreinte, d.a_coter, d.motif_a_coter, d.disparue_le, d.etat_cotation, d.note, d.cotation_id, d.revision,
  d.statut, d.date_depot, d.date_fin_validite, d.date_maj, d.mutation, d.nom, d.prenom, d.date_naissance, d.personnes_a_loger, d.typologies,
  d.communes, d.territoires, CASE WHEN d.empreinte = r.empreinte THEN NULL ELSE d.donnees END AS donnees
FROM unnest($1::text[], $2::text[]) AS r(numero, empreinte) JOIN demande d ON d.numero_unique = r.numero
ORDER BY d.numero_unique FOR NO KEY UPDATE OF d`;

const EN_JEU = `
SELECT d.id, c.etat AS etat_version,
  EXISTS (SELECT 1 FROM envoi e WHERE e.demande_id = d.id AND (e.etat = ANY($2) OR e.termine_le >= $3)) AS envoi_en_jeu
FROM demande d LEFT JOIN cotation c ON c.id = d.cotation_id WHERE d.id = ANY($1)`;

/** Nos copies de ces demandes, verrouillées jusqu'à la fin de la transaction. `lueDepuis` : début de la lecture chez le SNE. */
export async function findCopies(
  tx: Tx,
  recues: readonly { numero: string; empreinte: string }[],
  lueDepuis: Date,
): Promise<Map<string, CopieEnBase>> {
  const numeros = recues.map((r) => r.numero);
  const empreintes = recues.map((r) => r.empreinte);
  const { rows } = await tx.query<Lue>({ name: 'sync-verrouiller', text: VERROUILLER, values: [numeros, empreintes] });
  if (rows.length === 0) return new Map();
  const enJeu = await tx.query<{ id: number; etat_version: EtatVersion | null; envoi_en_jeu: boolean }>({
    name: 'sync-en-jeu',
    text: EN_JEU,
    values: [rows.map((r) => r.id), NON_RESOLUS, lueDepuis],
  });
  const parId = new Map(enJeu.rows.map((e) => [e.id, e]));
  return new Map(rows.map((r) => [r.numero_unique, enCopie(r, parId.get(r.id))]));
}

function enCopie(lue: Lue, enJeu: { etat_version: EtatVersion | null; envoi_en_jeu: boolean } | undefined): CopieEnBase {
  const { id, empreinte, donnees, a_coter, motif_a_coter, disparue_le, etat_cotation, note, cotation_id, revision, ...colonnes } =
    lue;
  return {
    id,
    empreinte,
    ligne: donnees === null ? null : { ...colonnes, donnees },
    aCoter: a_coter ? { tag: 'oui', motif: motif_a_coter } : { tag: 'non' },
    disparue: disparue_le !== null,
    etatCotation: etat_cotation,
    note,
    cotationId: cotation_id,
    revision,
    etatVersion: enJeu?.etat_version ?? null,
    envoiEnJeu: enJeu?.envoi_en_jeu ?? false,
  };
}
