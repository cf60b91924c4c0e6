import type { Sql } from '../db/client.ts';
import type { LigneAuditLue } from '../domain/ligne-audit.ts';
import { LIBELLES_DROITS, type Permission } from './permissions.ts';

/** Ce qui se trace : connexions, refus, consultations d'une identité, et toute action nommée par son droit. */
export type ActionAudit =
  | 'session.ouvrir'
  | 'session.fermer'
  | 'demande.consulter'
  | 'identite.consulter'
  | 'demande.effacer'
  | 'audit.purger'
  | 'base.restaurer'
  | Permission;

/** Chaque action en mots, pour relire la trace. */
export const LIBELLES_ACTIONS: Record<ActionAudit, string> = {
  ...LIBELLES_DROITS,
  'session.ouvrir': 'se connecter',
  'session.fermer': 'se déconnecter',
  'demande.consulter': 'consulter le dossier d’un ménage',
  'identite.consulter': 'consulter une identité',
  'demande.effacer': 'effacer des demandes radiées',
  'audit.purger': 'purger la trace d’audit',
  'base.restaurer': 'remettre le service en route après une restauration',
};

/** `demandee` : écrite avant l'effet ; seule, elle dit un geste interrompu ou une issue qui n'a pas pu s'écrire. */
export type IssueAudit = LigneAuditLue['issue'];

export type LigneAudit = {
  /** Absent : personne n'était reconnu. */
  agentId: string | null;
  action: ActionAudit;
  /** Identifiant opaque de ce qui est touché (`ref`, chemin d'API) ; jamais un numéro unique ni un nom. */
  objet: string;
  issue: IssueAudit;
  details?: Record<string, string | number | boolean | null>;
};

/** Écrit une ligne d'audit. À attendre ; dans une transaction, la ligne vit ou meurt avec le fait. */
export async function auditer(sql: Sql, ligne: LigneAudit): Promise<void> {
  await sql.query('insert into audit (agent_id, action, objet, issue, details) values ($1, $2, $3, $4, $5)', [
    ligne.agentId,
    ligne.action,
    ligne.objet,
    ligne.issue,
    JSON.stringify(ligne.details ?? {}),
  ]);
}
