import type { Sql } from '../db/client.ts';
import type { EtatEnvoi } from '../domain/envoi.ts';
import { ETATS_DE_L_ONGLET, LIBELLES_ONGLETS, type OngletEnvois } from '../domain/onglet-envois.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';

export type FiltreRejeu = {
  onglet: OngletEnvois;
  cause?: string | undefined;
  territoire?: string | undefined;
  du?: string | undefined;
  au?: string | undefined;
};

export type Portee =
  | { tag: 'envois'; refs: readonly string[] }
  | { tag: 'filtre'; filtre: FiltreRejeu }
  | { tag: 'incident'; ref: string };

/** $1 SIREN, $2 références, $3 incident, $4 états, $5 cause, $6 territoire, $7 et $8 jours (heure de Paris). */
export const WHERE_PORTEE = `
  ($1::text[] IS NULL OR e.territoires && $1)
  AND ($2::text[] IS NULL OR e.ref = ANY ($2))
  AND ($3::text IS NULL OR e.id IN (
    SELECT t.envoi_id FROM incident i JOIN incident_demande t ON t.incident_id = i.id WHERE i.ref = $3))
  AND ($4::text[] IS NULL OR e.etat = ANY ($4))
  AND ($5::text IS NULL OR e.code_erreur = $5 OR e.classe = $5)
  AND ($6::text IS NULL OR $6 = ANY (e.territoires))
  AND ($7::date IS NULL OR e.cree_le >= $7::date::timestamp AT TIME ZONE 'Europe/Paris')
  AND ($8::date IS NULL OR e.cree_le < ($8::date + 1)::timestamp AT TIME ZONE 'Europe/Paris')`;

export function valeursPortee(perimetre: Perimetre, portee: Portee) {
  const filtre: Partial<FiltreRejeu> = portee.tag === 'filtre' ? portee.filtre : {};
  const etats: readonly EtatEnvoi[] | null = filtre.onglet ? ETATS_DE_L_ONGLET[filtre.onglet] : null;
  return [
    sirensDe(perimetre),
    portee.tag === 'envois' ? portee.refs : null,
    portee.tag === 'incident' ? portee.ref : null,
    etats,
    filtre.cause ?? null,
    filtre.territoire ?? null,
    filtre.du ?? null,
    filtre.au ?? null,
  ];
}

/** La portée en toutes lettres, telle qu'elle restera sur le rejeu. */
export async function direPortee(sql: Sql, portee: Portee): Promise<string> {
  switch (portee.tag) {
    case 'envois':
      return portee.refs.length === 1 ? 'Un envoi choisi' : `${portee.refs.length} envois cochés`;
    case 'incident': {
      const { rows } = await sql.query<{ titre: string | null; partenaire: string }>(
        `SELECT k.titre, i.partenaire FROM incident i
         LEFT JOIN LATERAL (SELECT titre FROM cause WHERE code IN (i.code, i.classe) ORDER BY code = i.code DESC NULLS LAST LIMIT 1) k ON true
         WHERE i.ref = $1`,
        [portee.ref],
      );
      const quoi = rows[0]?.partenaire === 'passe-marche' ? 'marchés et candidatures touchés' : 'envois touchés';
      return `Les ${quoi} par l’incident « ${rows[0]?.titre ?? 'cause non répertoriée'} »`;
    }
    case 'filtre': {
      const { onglet, cause, territoire, du, au } = portee.filtre;
      const precisions = [
        cause && `cause ${cause}`,
        territoire && `territoire ${territoire}`,
        du && `à partir du ${du}`,
        au && `jusqu’au ${au}`,
      ];
      return [`Tous les envois du filtre « ${LIBELLES_ONGLETS[onglet]} »`, ...precisions.filter(Boolean)].join(', ');
    }
  }
}
