import type { Identite } from '../domain/demande.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import type { DonneesDemande } from './demande.transfer.ts';

type Rangee = { nom: string | null; prenom: string | null; naissance: string | null; profil: DonneesDemande['profil'] };

/** L'identité d'un demandeur, dans le périmètre ; `null` : demande inconnue ou hors du périmètre. L'appelant trace d'abord. */
export async function findIdentite(sql: Sql, ref: string, perimetre: Perimetre): Promise<Identite | null> {
  const { rows } = await sql.query<Rangee>(
    `SELECT nom, prenom, date_naissance AS naissance, donnees -> 'profil' AS profil FROM demande
      WHERE ref = $1 AND ($2::text[] IS NULL OR territoires && $2)`,
    [ref, sirensDe(perimetre)],
  );
  const [r] = rows;
  if (!r) return null;
  if (!r.nom || !r.prenom || !r.naissance || !r.profil) return { tag: 'non-communiquee' };
  return { tag: 'connue', nom: r.nom, prenom: r.prenom, naissance: r.naissance, ...r.profil };
}
