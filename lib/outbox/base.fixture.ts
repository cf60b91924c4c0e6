import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from '../db/client.ts';
import type { Localisation } from '../domain/demande.ts';
import type { Critere } from '../domain/grille.ts';
import type { CritereSaisi, Saisie } from '../domain/saisie.ts';
import { reference } from './reference.ts';
import type { Auteur, DepsSaisie } from './saisir-cotation.ts';

export const RENNES = '243500139';
export const VITRE = '243500774';

const critere = (code: string, min: number, max: number, autres: Partial<Critere> = {}): Critere => ({
  code,
  libelle: code,
  description: null,
  nature: 'national',
  obligatoire: false,
  mode: 'automatique',
  bornes: { min, max },
  paliers: [],
  parLocalisation: false,
  ...autres,
});

export const CRITERES: Critere[] = [
  critere('DALO', 40, 40),
  critere('ANCIENNETE', 0, 60),
  critere('VIOLENCES', 50, 50, { mode: 'justificatif' }),
  critere('LIEN_COMMUNE', 0, 20, { parLocalisation: true }),
];

export const saisi = (code: string, points: number, autres: Partial<CritereSaisi> = {}): CritereSaisi => ({
  code,
  points,
  origine: 'automatique',
  valeur: null,
  codeInsee: null,
  preuve: null,
  ...autres,
});

export const uneSaisie = (autres: Partial<Saisie> = {}): Saisie => ({
  revision: 0,
  territoire: RENNES,
  criteres: [saisi('DALO', 40), saisi('ANCIENNETE', 30, { valeur: '38 mois' })],
  motif: 'erreur-de-donnee',
  justification: 'Ancienneté reprise de l’attestation.',
  cleIdempotence: randomUUID(),
  ...autres,
});

export const nouvelleRef = () => reference(randomBytes);

export const depsSaisie = (pool: Pool, now = () => new Date('2026-11-21T09:00:00.000Z')): DepsSaisie => ({
  pool,
  environnement: 'base-ecole',
  now,
  nouvelleRef,
});

/** Un agent de Rennes, la grille de Rennes. */
export async function poserDecor(pool: Pool): Promise<Auteur> {
  const id = randomUUID();
  await pool.query(`INSERT INTO agent (id, nom, email, role) VALUES ($1, 'Camille Morvan', $2, 'agent')`, [
    id,
    `${id}@exemple.test`,
  ]);
  await pool.query(
    `INSERT INTO grille (code, version, libelle, siren, population, etat, debut, contenu)
     VALUES ('EPCI-243500139-PRIMO', '2', 'Premières demandes', $1, 'primo', 'publiee', '2026-01-01', $2) ON CONFLICT DO NOTHING`,
    [RENNES, JSON.stringify({ criteres: CRITERES })],
  );
  return { id, perimetre: { tag: 'territoires', sirens: [RENNES] } };
}

let rang = 0;

/** Une demande active qui vise Rennes (et d'autres vœux au besoin). */
export async function uneDemande(pool: Pool, autres: { localisations?: Localisation[]; statut?: string; numero?: string } = {}) {
  const localisations = autres.localisations ?? [{ rang: 1, codeInsee: '35238', codeQuartier: null, siren: RENNES }];
  const ref = nouvelleRef();
  const numero = autres.numero ?? `0352606${String((rang += 1)).padStart(6, '0')}350AB`;
  const { rows } = await pool.query<{ id: number }>(
    `INSERT INTO demande (ref, numero_unique, statut, date_depot, date_maj, mutation, personnes_a_loger, typologies, communes, territoires,
                          a_coter, etat_cotation, donnees, empreinte, synchronisee_le)
     VALUES ($1, $2, $3, '2024-06-03', now(), false, 2, '{T3}', $4, $5, false, 'a-coter', $6, 'x', now()) RETURNING id`,
    [
      ref,
      numero,
      autres.statut ?? 'active',
      localisations.map((l) => l.codeInsee),
      [...new Set(localisations.map((l) => l.siren))].sort(),
      JSON.stringify({ localisations }),
    ],
  );
  return { id: rows[0]?.id ?? 0, ref, numero };
}
