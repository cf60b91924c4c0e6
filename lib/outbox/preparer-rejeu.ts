import { err, ok, type Result } from '../core/result.ts';
import type { Pool, Tx } from '../db/client.ts';
import { transaction } from '../db/transaction.ts';
import { sirensDe } from '../domain/perimetre.ts';
import { direPortee, type Portee, valeursPortee, WHERE_PORTEE } from './portee-rejeu.ts';
import { compterObjets, figerObjets } from './rejeu-passe-marche.ts';
import type { Auteur } from './saisir-cotation.ts';

export type DepsRejeu = { pool: Pool; environnement: string; nouvelleRef: () => string; lignesMax: number };
export type RejeuVoulu = { nom: string; raison: string; parMinute: number; portee: Portee };
export type EchecPreparation = { tag: 'incident-inconnu' } | { tag: 'vide' } | { tag: 'trop'; maximum: number };

const INCIDENT = `
SELECT i.id, i.partenaire, i.environnement FROM incident i WHERE i.ref = $2 AND ($1::text[] IS NULL OR i.territoires = '{}' OR i.territoires && $1)`;
const REJEU = `
INSERT INTO rejeu (ref, nom, raison, portee, incident_id, environnement, etat, par_minute, agent_id, territoires, partout)
VALUES ($1, $2, $3, $4, $5, $6, 'prepare', $7, $8, coalesce($9::text[], '{}'), $9 IS NULL) RETURNING id`;

// L'essai à blanc : ce que chaque envoi a de sûr au moment où la portée se fige. Un refus dont la cause n'est pas rejouable reviendrait pareil.
const LIGNES = `
INSERT INTO rejeu_ligne (rejeu_id, rang, envoi_id, avis, etat)
SELECT $9, row_number() OVER (ORDER BY x.id), x.id, x.avis, CASE WHEN x.avis IN ('sur', 'doublon-probable') THEN 'en-attente' ELSE 'ecartee' END
FROM (
  SELECT e.id, CASE
    WHEN e.etat = 'transmis' THEN 'deja-transmis'
    WHEN e.etat IN ('incertain', 'a-verifier') THEN 'doublon-probable'
    WHEN e.etat IN ('en-cours', 'remplace') OR d.cotation_id IS DISTINCT FROM e.cotation_id OR k.rejouable IS FALSE THEN 'non-rejouable'
    ELSE 'sur' END AS avis
  FROM envoi e JOIN demande d ON d.id = e.demande_id
  LEFT JOIN LATERAL (
    SELECT rejouable FROM cause WHERE code IN (e.code_erreur, e.classe) ORDER BY code = e.code_erreur DESC NULLS LAST LIMIT 1
  ) k ON e.etat IN ('refuse', 'en-echec')
  WHERE e.environnement = $10 AND ${WHERE_PORTEE} ORDER BY e.id LIMIT $11
) x`;

// Un compte exact à la demande d'une personne, arrêté une ligne après la limite : c'est l'essai à blanc, et l'affaire de cette requête.
// Mesuré sur 60 000 envois : 0,2 s au plus pour refuser une portée trop large, 10 ms pour en préparer 1 000.
const COMPTER = `SELECT count(*)::int AS n FROM (SELECT 1 FROM envoi e WHERE e.environnement = $9 AND ${WHERE_PORTEE} LIMIT $10) x`;

/** Fige la portée d'un rejeu et fait son essai à blanc ; rend sa référence. Rien ne part avant « lancer ». */
export function preparerRejeu(deps: DepsRejeu, auteur: Auteur, voulu: RejeuVoulu): Promise<Result<string, EchecPreparation>> {
  const { environnement, lignesMax } = deps;
  const sirens = sirensDe(auteur.perimetre);
  const valeurs = valeursPortee(auteur.perimetre, voulu.portee);
  return transaction(deps.pool, async (tx) => {
    const incident = await trouverIncident(tx, sirens, voulu.portee);
    if (incident === 'inconnu') return err({ tag: 'incident-inconnu' });
    // Un incident de Passe Marché touche des marchés et des candidatures, jamais des envois.
    const objets = incident?.partenaire === 'passe-marche' ? incident : null;
    const n = objets
      ? await compterObjets(tx, objets.id, lignesMax + 1)
      : ((await tx.query<{ n: number }>(COMPTER, [...valeurs, environnement, lignesMax + 1])).rows[0]?.n ?? 0);
    if (n === 0) return err({ tag: 'vide' });
    if (n > lignesMax) return err({ tag: 'trop', maximum: lignesMax });
    const ref = deps.nouvelleRef();
    const portee = await direPortee(tx, voulu.portee);
    const lieu = objets?.environnement ?? environnement;
    const rejeu = [ref, voulu.nom, voulu.raison, portee, incident?.id ?? null, lieu, voulu.parMinute, auteur.id, sirens];
    const id = (await tx.query<{ id: number }>(REJEU, rejeu)).rows[0]?.id ?? 0;
    await (objets ? figerObjets(tx, objets.id, id) : tx.query(LIGNES, [...valeurs, id, environnement, lignesMax]));
    return ok(ref);
  });
}

type IncidentVise = { id: number; partenaire: string; environnement: string };

async function trouverIncident(
  tx: Tx,
  sirens: readonly string[] | null,
  portee: Portee,
): Promise<IncidentVise | null | 'inconnu'> {
  if (portee.tag !== 'incident') return null;
  return (await tx.query<IncidentVise>(INCIDENT, [sirens, portee.ref])).rows[0] ?? 'inconnu';
}
