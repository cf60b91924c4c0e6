import { findSaisie } from '../../lib/db/find-saisie.ts';
import type { CritereSaisi, MotifSaisie } from '../../lib/domain/saisie.ts';
import { saisirCotation } from '../../lib/outbox/saisir-cotation.ts';
import type { Monde } from './monde.ts';

export type Correcteur = { id: string; siren: string };

const RAISONS: [MotifSaisie, string][] = [
  ['piece-justificative', 'Attestation reçue au guichet et contrôlée.'],
  ['erreur-de-donnee', 'Donnée mal reportée lors de l’enregistrement.'],
  ['changement-de-situation', 'Le ménage a signalé un changement de situation.'],
  ['decision-commission', 'Décision de la commission du territoire.'],
];

const TIRER = `
  SELECT d.ref, d.numero_unique AS numero FROM demande d
   WHERE d.statut = 'active' AND d.disparue_le IS NULL AND d.donnees->'localisations'->0->>'siren' = $1
     AND d.etat_cotation IN ('a-coter', 'cotee', 'transmise')
   ORDER BY md5(d.numero_unique || $2) LIMIT 1`;

/** Tire une demande du territoire de l'agent, toujours la même pour un même sel. */
export async function tirerDemande({ pool }: Monde, siren: string, sel: string): Promise<{ ref: string; numero: string }> {
  const { rows } = await pool.query<{ ref: string; numero: string }>(TIRER, [siren, sel]);
  if (rows[0] === undefined) throw new Error(`Aucune demande à corriger sur ${siren}.`);
  return rows[0];
}

/** Un agent corrige une demande par le vrai chemin de la saisie ; rend la référence de l'envoi, `null` s'il est refusé. */
export async function corriger(monde: Monde, { id, siren }: Correcteur, ref: string): Promise<string | null> {
  const { pool, horloge, random, nouvelleRef, reglages } = monde;
  const perimetre = { tag: 'territoires', sirens: [siren] } as const;
  const dossier = await findSaisie(pool, perimetre, ref, horloge.now(), siren);
  if (!dossier?.grille) return null;
  const { grille, courante, demande } = dossier;
  const connus: CritereSaisi[] = courante?.modele.code === grille.code ? courante.criteres : [];
  const possibles = grille.criteres.filter((c) => !c.parLocalisation && c.groupe === undefined);
  const choisi = possibles[Math.floor(random() * possibles.length)];
  if (choisi === undefined) return null;
  const { code, bornes, mode } = choisi;
  const preuve = `Pièce ${2_000 + Math.floor(random() * 999)}`;
  const origine = mode === 'justificatif' ? 'justificatif' : 'manuel';
  const nouveau: CritereSaisi = { code, points: bornes.max, origine, valeur: null, codeInsee: null, preuve };
  const [motif, justification] = RAISONS[Math.floor(random() * RAISONS.length)] ?? [
    'autre',
    'Correction demandée par le guichet.',
  ];
  const saisie = {
    revision: demande.revision,
    territoire: siren,
    criteres: [...connus.filter((c) => c.code !== code), nouveau],
    motif,
    justification,
    cleIdempotence: crypto.randomUUID(),
  };
  const deps = { pool, environnement: reglages.ENVIRONNEMENT, now: horloge.now, nouvelleRef };
  const r = await saisirCotation(deps, { id, perimetre }, ref, saisie);
  return r.ok ? (r.value.envoi?.ref ?? null) : null;
}
