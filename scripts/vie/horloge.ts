import type { Pool } from '../../lib/db/client.ts';

/** L'heure de la démonstration : la nôtre, celle de la base et celle de la base école, déplacées ensemble. */
export type Horloge = {
  nowMs: () => number;
  now: () => Date;
  aller: (instant: Date) => Promise<void>;
  avancer: (ms: number) => Promise<void>;
};

// `horloge` passe devant pg_catalog dans le chemin de recherche de nos connexions : le même SQL y lit l'heure déplacée.
const POSER = `
  CREATE SCHEMA horloge;
  CREATE TABLE horloge.decalage (ecart interval NOT NULL);
  INSERT INTO horloge.decalage VALUES ('0');
  CREATE FUNCTION horloge.now() RETURNS timestamptz LANGUAGE sql STABLE
    AS $$ SELECT pg_catalog.now() + ecart FROM horloge.decalage $$`;

const DEFAUTS = `
  SELECT format('ALTER TABLE %I ALTER COLUMN %I SET DEFAULT %s', table_name, column_name, $1::text) AS sql
    FROM information_schema.columns WHERE table_schema = 'public' AND upper(column_default) = upper($2)`;

/** L'adresse de la base, heure déplacée. */
export function adresseDeplacee(url: string): string {
  const adresse = new URL(url);
  adresse.searchParams.set('options', '-c search_path=horloge,public,pg_catalog');
  return adresse.toString();
}

/** Pose l'horloge déplacée dans la base : `now()` et les valeurs par défaut la suivent. */
export async function poserHorloge(pool: Pool): Promise<void> {
  await pool.query(POSER);
  await changerDefauts(pool, 'horloge.now()', 'CURRENT_TIMESTAMP');
}

/** Rend la base à l'heure réelle ; il n'y reste rien de l'horloge. */
export async function retirerHorloge(pool: Pool): Promise<void> {
  await changerDefauts(pool, 'CURRENT_TIMESTAMP', 'horloge.now()');
  await pool.query('DROP SCHEMA horloge CASCADE');
}

async function changerDefauts(pool: Pool, par: string, de: string): Promise<void> {
  const { rows } = await pool.query<{ sql: string }>(DEFAUTS, [par, de]);
  for (const { sql } of rows) await pool.query(sql);
}

// Le travailleur sonde chaque minute ; toutes les cinq, les trois semaines durent quatre secondes de plus au lieu de vingt.
const SONDE_MS = 5 * 60_000;
const prochaineSonde = (ms: number): number => (Math.floor(ms / SONDE_MS) + 1) * SONDE_MS;

type Rouages = {
  pool: Pool;
  /** Règle l'horloge de la base école. */
  commander: (instant: string) => Promise<void>;
  sonder: () => Promise<unknown>;
};

/** Avance sans sauter de sonde ; la base et la base école, que la sonde ne date pas, sont remises à l'heure à l'arrivée. */
export function creerHorloge({ pool, commander, sonder }: Rouages): Horloge {
  let ecart = 0;
  const nowMs = () => Date.now() + ecart;
  const aller = async (instant: Date): Promise<void> => {
    for (let sonde = prochaineSonde(nowMs()); sonde <= instant.getTime(); sonde = prochaineSonde(nowMs())) {
      ecart = sonde - Date.now();
      await sonder();
    }
    ecart = instant.getTime() - Date.now();
    await pool.query(`UPDATE horloge.decalage SET ecart = $1::float8 * interval '1 millisecond'`, [ecart]);
    await commander(instant.toISOString());
  };
  return { nowMs, now: () => new Date(nowMs()), aller, avancer: (ms) => aller(new Date(nowMs() + ms)) };
}
