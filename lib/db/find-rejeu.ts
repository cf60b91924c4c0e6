import type { Instant } from '../domain/instant.ts';
import type { EtatRejeu } from '../domain/rejeu.ts';
import type { Sql } from './client.ts';
import { type Lecteur, valeursLecteur } from './list-rejeux.ts';

export type LigneDeRejeu = {
  rang: number;
  envoi: string;
  demande: string;
  avis: string;
  etat: string;
  classe: string | null;
  code: string | null;
};

export type RejeuDetaille = {
  ref: string;
  nom: string;
  raison: string;
  portee: string;
  environnement: string;
  etat: EtatRejeu;
  parMinute: number;
  auteur: string | null;
  incident: { ref: string; titre: string } | null;
  creeLe: Instant;
  debut: Instant | null;
  fin: Instant | null;
  avis: Record<string, number>;
  resultats: Record<string, number>;
  lignes: LigneDeRejeu[];
};

const REJEU = `
SELECT r.id, r.ref, r.nom, r.raison, r.portee, r.environnement, r.etat, r.par_minute AS "parMinute", a.nom AS auteur, r.cree_le AS "creeLe",
  r.debut, r.fin, (SELECT jsonb_build_object('ref', i.ref, 'titre', coalesce(k.titre, i.code, i.classe)) FROM incident i
    LEFT JOIN LATERAL (SELECT titre FROM cause WHERE code IN (i.code, i.classe) ORDER BY code = i.code DESC NULLS LAST LIMIT 1) k ON true
    WHERE i.id = r.incident_id) AS incident
FROM rejeu r LEFT JOIN agent a ON a.id = r.agent_id WHERE (r.agent_id = $1 OR $2 OR (NOT r.partout AND r.territoires <@ $3)) AND r.ref = $4`;
const COMPTES = 'SELECT avis, etat, count(*)::int AS n FROM rejeu_ligne WHERE rejeu_id = $1 GROUP BY 1, 2';
const LIGNES = `
SELECT l.rang, v.ref AS envoi, d.ref AS demande, l.avis, l.etat, l.classe, l.code FROM rejeu_ligne l
JOIN envoi v ON v.id = l.envoi_id JOIN demande d ON d.id = v.demande_id WHERE l.rejeu_id = $1 ORDER BY l.rang LIMIT $2`;

type Ligne = Omit<RejeuDetaille, 'creeLe' | 'debut' | 'fin' | 'avis' | 'resultats' | 'lignes'> & {
  id: number;
  creeLe: Date;
  debut: Date | null;
  fin: Date | null;
};

const sommer = (comptes: readonly { avis: string; etat: string; n: number }[], par: 'avis' | 'etat'): Record<string, number> => {
  const somme: Record<string, number> = {};
  for (const c of comptes) somme[c[par]] = (somme[c[par]] ?? 0) + c.n;
  return somme;
};

/** Un rejeu, ses comptes et ses premières lignes ; `null` : inconnu, ou d'un autre périmètre. */
export async function findRejeu(sql: Sql, lecteur: Lecteur, ref: string, lignesMax = 200): Promise<RejeuDetaille | null> {
  const { rows } = await sql.query<Ligne>(REJEU, [...valeursLecteur(lecteur), ref]);
  const [rejeu] = rows;
  if (rejeu === undefined) return null;
  const { id, creeLe, debut, fin, ...reste } = rejeu;
  const [comptes, lignes] = await Promise.all([
    sql.query<{ avis: string; etat: string; n: number }>(COMPTES, [id]),
    sql.query<LigneDeRejeu>(LIGNES, [id, lignesMax]),
  ]);
  return {
    ...reste,
    creeLe: creeLe.toISOString(),
    debut: debut?.toISOString() ?? null,
    fin: fin?.toISOString() ?? null,
    avis: sommer(comptes.rows, 'avis'),
    resultats: sommer(comptes.rows, 'etat'),
    lignes: lignes.rows,
  };
}
