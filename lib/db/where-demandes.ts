import type { FiltreDemandes } from '../domain/filtre-demandes.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import { CONDITIONS } from './list-cotations-suivies.ts';

export type DemandeDeListe = {
  filtre: FiltreDemandes;
  /** Termes de `termesRecherche` ; vide, pas de recherche. */
  termes: readonly string[];
  perimetre: Perimetre;
  /** Sans le droit à l'identité, la recherche ne porte que sur le numéro : un nom deviné serait un nom révélé. */
  identite: boolean;
  /** L'agent qui lit : ce qui est à lui, ce qu'il suit. */
  agentId: string;
};

/** Une condition et ses valeurs, dans l'ordre de leurs `$n`. */
export type Clause = { sql: string; valeurs: unknown[] };

const PARIS = "::timestamp AT TIME ZONE 'Europe/Paris'";
const motif = (terme: string) => `%${terme.replace(/[\\%_]/g, '\\$&')}%`;

/** La condition d'une liste, sur `demande d`. Le périmètre y est toujours : aucune requête de liste ne s'écrit sans elle. */
export function whereDemandes({ filtre: f, termes, perimetre, identite, agentId }: DemandeDeListe): Clause {
  const sql: string[] = [];
  const valeurs: unknown[] = [];
  const et = (valeur: unknown, condition: (p: string) => string) => {
    if (valeur === null) return;
    valeurs.push(valeur);
    sql.push(condition(`$${valeurs.length}`));
  };
  et(sirensDe(perimetre), (p) => `d.territoires && ${p}::text[]`);
  et(f.territoire, (p) => `d.territoires @> ARRAY[${p}::text]`);
  sql.push(f.statut === 'disparue' ? 'd.disparue_le IS NOT NULL' : 'd.disparue_le IS NULL');
  if (f.statut !== 'disparue') et(f.statut, (p) => `d.statut = ${p}`);
  if (f.prise === 'a-moi') et(agentId, (p) => `d.id IN (SELECT demande_id FROM attribution WHERE agent_id = ${p})`);
  if (f.prise === 'suivies') et(agentId, (p) => `d.id IN (SELECT demande_id FROM suivi WHERE agent_id = ${p})`);
  if (f.prise === 'libres') sql.push('NOT EXISTS (SELECT 1 FROM attribution a WHERE a.demande_id = d.id)');
  if (f.examen) sql.push(`d.id IN (SELECT c.demande_id FROM cotation c WHERE ${CONDITIONS[f.examen]})`);
  et(f.etat, (p) => `d.etat_cotation = ${p}`);
  et(f.commune, (p) => `d.communes @> ARRAY[${p}::text]`);
  et(f.noteMin, (p) => `coalesce(d.note, -100000) >= ${p}::int`);
  et(f.noteMax, (p) => `coalesce(d.note, -100000) BETWEEN -99999 AND ${p}::int`);
  et(f.depotDu, (p) => `d.date_depot >= ${p}::date`);
  et(f.depotAu, (p) => `d.date_depot <= ${p}::date`);
  et(f.majDu, (p) => `d.date_maj >= ${p}::date${PARIS}`);
  et(f.majAu, (p) => `d.date_maj < (${p}::date + 1)${PARIS}`);
  for (const terme of termes) {
    et(motif(terme), (p) => `d.recherche LIKE f_sans_accent(${p})`);
    if (!identite) et(motif(terme.toUpperCase()), (p) => `d.numero_unique LIKE ${p}`);
  }
  return { sql: sql.join(' AND '), valeurs };
}
