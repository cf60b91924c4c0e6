import type { Tx } from '../db/client.ts';
import type { EtatIncident } from '../domain/incident.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';

export type Auteur = { id: string; perimetre: Perimetre };

export type IncidentVerrouille = {
  id: number;
  cle: string;
  etat: EtatIncident;
  revision: number;
  environnement: string;
  derniere: Date;
  territoires: string[];
};

const SQL = `
SELECT i.id, i.cle, i.etat, i.revision, i.environnement, i.derniere, i.territoires FROM incident i
WHERE i.ref = $2 AND i.fusionne_dans IS NULL AND ($1::text[] IS NULL OR i.territoires = '{}' OR i.territoires && $1) FOR UPDATE`;

/** L'incident d'une référence, tenu jusqu'à la fin de la transaction ; `null` : inconnu, fusionné ou hors du périmètre. */
export async function verrouillerIncident(tx: Tx, { perimetre }: Auteur, ref: string): Promise<IncidentVerrouille | null> {
  const { rows } = await tx.query<IncidentVerrouille>(SQL, [sirensDe(perimetre), ref]);
  return rows[0] ?? null;
}

type Fait = {
  genre: 'etat' | 'attribution' | 'fusion' | 'defusion' | 'message';
  de?: string;
  vers?: string;
  texte: string | null;
};

/** Une ligne de l'histoire d'un incident. */
export async function raconter(tx: Tx, incidentId: number, agentId: string, le: Date, fait: Fait): Promise<void> {
  await tx.query(
    'INSERT INTO incident_evenement (incident_id, le, agent_id, genre, de, vers, texte) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [incidentId, le, agentId, fait.genre, fait.de ?? null, fait.vers ?? null, fait.texte],
  );
}
