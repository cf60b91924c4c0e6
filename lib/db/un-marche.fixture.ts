import type { Sql } from './client.ts';
import type { EtatMarche } from '../domain/marche.ts';

const FAITS: Record<EtatMarche, string> = {
  brouillon: `creation = 'brouillon'`,
  'a-creer': `creation = 'a-creer'`,
  'en-creation': `creation = 'en-creation', prise_le = now()`,
  incertain: `creation = 'incertain'`,
  refuse: `creation = 'refuse', motifs = '[]'`,
  'a-configurer': `creation = 'cree', identifiant = 'VR-2026-' || lpad(id::text, 12, '0')`,
  configure: `creation = 'cree', identifiant = 'VR-2026-' || lpad(id::text, 12, '0'), configure_le = now()`,
  clos: `creation = 'cree', identifiant = 'VR-2026-' || lpad(id::text, 12, '0'), configure_le = now(), clos_le = now()`,
};

let rang = 0;

/** Un marché dans cet état, posé par ses faits ; rend sa référence. */
export async function unMarcheDans(
  sql: Sql,
  etat: EtatMarche,
  change: { nom?: string; echeance?: string } = {},
): Promise<string> {
  rang += 1;
  const { nom = 'Réfection des toitures', echeance = '2999-03-01T11:00:00Z' } = change;
  await sql.query(
    `INSERT INTO marche (ref, environnement, cle, nom, echeance, siret, types, creation)
     VALUES ($1, 'base-ecole', $1, $2, $3, '13002526500013', '{works}', 'brouillon')`,
    [`m${rang}`, nom, echeance],
  );
  await sql.query(`UPDATE marche SET ${FAITS[etat]} WHERE ref = $1`, [`m${rang}`]);
  return `m${rang}`;
}
