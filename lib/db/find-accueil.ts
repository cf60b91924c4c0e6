import type { EtatCotation } from '../domain/etat-cotation.ts';
import type { EtatEnvoi } from '../domain/envoi.ts';
import type { Instant } from '../domain/instant.ts';
import { type Perimetre, sirensDe } from '../domain/perimetre.ts';
import type { Sql } from './client.ts';
import { type ComptesParEtat, compterParEtat } from './count-demandes.ts';
import { listComptesEnvois } from './list-comptes-envois.ts';

export type Accueil = {
  demandes: ComptesParEtat;
  envois: Partial<Record<string, number>>;
  /** La plus ancienne demande de chaque pile, par date de mise à jour. */
  plusAnciennes: Partial<Record<EtatCotation, Instant>>;
  plusAnciensEnvois: Partial<Record<EtatEnvoi, Instant>>;
};

// Une ligne par pile, par l'index de l'état : jamais un parcours de la table.
const DEMANDES = `
SELECT p.etat, d.date_maj AS le FROM unnest(ARRAY['a-coter', 'rejetee']) AS p(etat)
CROSS JOIN LATERAL (
  SELECT date_maj FROM demande WHERE etat_cotation = p.etat AND disparue_le IS NULL AND ($1::text[] IS NULL OR territoires && $1)
  ORDER BY date_maj, id LIMIT 1) d`;
const ENVOIS = `
SELECT p.etat, e.cree_le AS le FROM unnest(ARRAY['a-envoyer', 'a-verifier', 'refuse', 'en-echec', 'incertain']) AS p(etat)
CROSS JOIN LATERAL (
  SELECT cree_le FROM envoi WHERE etat = p.etat AND ($1::text[] IS NULL OR territoires && $1) ORDER BY id LIMIT 1) e`;

/** Ce qui attend quelqu'un, dans le périmètre de l'agent, et depuis quand. */
export async function findAccueil(sql: Sql, perimetre: Perimetre): Promise<Accueil> {
  const sirens = sirensDe(perimetre);
  const [demandes, envois, vieillesDemandes, vieuxEnvois] = await Promise.all([
    compterParEtat(sql, { statut: null, territoire: null }, perimetre),
    listComptesEnvois(sql, perimetre, null),
    sql.query<{ etat: string; le: Date }>(DEMANDES, [sirens]),
    sql.query<{ etat: string; le: Date }>(ENVOIS, [sirens]),
  ]);
  const parEtat = (lignes: readonly { etat: string; le: Date }[]) =>
    Object.fromEntries(lignes.map(({ etat, le }) => [etat, le.toISOString()]));
  return { demandes, envois, plusAnciennes: parEtat(vieillesDemandes.rows), plusAnciensEnvois: parEtat(vieuxEnvois.rows) };
}
