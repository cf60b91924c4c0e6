import type { Instant } from '../domain/instant.ts';
import { type EtatRejeu, LIGNES_PAR_PAGE } from '../domain/rejeu.ts';
import type { Sql } from './client.ts';
import { type Lecteur, valeursLecteur } from './list-rejeux.ts';

export type LigneDeRejeu = {
  rang: number;
  /** Référence de l'envoi et de sa demande ; `null` : la ligne porte sur un objet de Passe Marché. */
  envoi: string | null;
  demande: string | null;
  objet: { genre: 'marche' | 'candidature'; ref: string } | null;
  avis: string;
  etat: string;
  classe: string | null;
  code: string | null;
  /** Titre au catalogue de la classe ou du code. */
  cause: string | null;
  /** Dernier changement ; `null` : rien n'est encore arrivé à cette ligne. */
  changeLe: Instant | null;
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
  /** Rang de la dernière ligne de cette page ; `null` : il n'y en a pas d'autre. */
  suivante: number | null;
};

/** Une page de lignes : celles qui suivent le rang `apres`. */
export type PageDeLignes = { apres?: number; taille?: number };

const REJEU = `
SELECT r.id, r.ref, r.nom, r.raison, r.portee, r.environnement, r.etat, r.par_minute AS "parMinute", a.nom AS auteur, r.cree_le AS "creeLe",
  r.debut, r.fin, (SELECT jsonb_build_object('ref', i.ref, 'titre', coalesce(k.titre, i.code, i.classe)) FROM incident i
    LEFT JOIN LATERAL (SELECT titre FROM cause WHERE code IN (i.code, i.classe) ORDER BY code = i.code DESC NULLS LAST LIMIT 1) k ON true
    WHERE i.id = r.incident_id) AS incident
FROM rejeu r LEFT JOIN agent a ON a.id = r.agent_id WHERE (r.agent_id = $1 OR $2 OR (NOT r.partout AND r.territoires <@ $3)) AND r.ref = $4`;
const COMPTES = 'SELECT avis, etat, n FROM rejeu_compte WHERE rejeu_id = $1 AND n > 0';
// La page se coupe avant de chercher envois et demandes : sinon tout le rejeu se joint (mesuré sur 60 000 lignes : 500 ms).
const LIGNES = `
SELECT l.rang, v.ref AS envoi, d.ref AS demande, CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('genre', 'marche', 'ref', m.ref)
    WHEN c.id IS NOT NULL THEN jsonb_build_object('genre', 'candidature', 'ref', c.ref) END AS objet,
  l.avis, l.etat, l.classe, l.code, l.change_le AS "changeLe", k.titre AS cause
FROM (SELECT * FROM rejeu_ligne WHERE rejeu_id = $1 AND rang > $2 ORDER BY rang LIMIT $3) l
LEFT JOIN envoi v ON v.id = l.envoi_id LEFT JOIN demande d ON d.id = v.demande_id
LEFT JOIN marche m ON m.id = l.marche_id LEFT JOIN candidature c ON c.id = l.candidature_id
LEFT JOIN LATERAL (SELECT titre FROM cause WHERE code IN (l.code, l.classe) ORDER BY code = l.code DESC NULLS LAST LIMIT 1) k ON true
ORDER BY l.rang`;

type Ligne = Omit<RejeuDetaille, 'creeLe' | 'debut' | 'fin' | 'avis' | 'resultats' | 'lignes' | 'suivante'> & {
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

/** Un rejeu, ses comptes et une page de ses lignes ; `null` : inconnu, ou d'un autre périmètre. */
export async function findRejeu(
  sql: Sql,
  lecteur: Lecteur,
  ref: string,
  { apres = 0, taille = LIGNES_PAR_PAGE }: PageDeLignes,
): Promise<RejeuDetaille | null> {
  const { rows } = await sql.query<Ligne>(REJEU, [...valeursLecteur(lecteur), ref]);
  const [rejeu] = rows;
  if (rejeu === undefined) return null;
  const { id, creeLe, debut, fin, ...reste } = rejeu;
  const [comptes, lues] = await Promise.all([
    sql.query<{ avis: string; etat: string; n: number }>(COMPTES, [id]),
    sql.query<Omit<LigneDeRejeu, 'changeLe'> & { changeLe: Date | null }>(LIGNES, [id, apres, taille + 1]),
  ]);
  const lignes = lues.rows.slice(0, taille).map((l) => ({ ...l, changeLe: l.changeLe?.toISOString() ?? null }));
  return {
    ...reste,
    creeLe: creeLe.toISOString(),
    debut: debut?.toISOString() ?? null,
    fin: fin?.toISOString() ?? null,
    avis: sommer(comptes.rows, 'avis'),
    resultats: sommer(comptes.rows, 'etat'),
    lignes,
    suivante: lues.rows.length > taille ? (lignes.at(-1)?.rang ?? null) : null,
  };
}
