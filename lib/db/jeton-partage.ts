import type { Result } from '../core/result.ts';
import { desceller, sceller } from '../core/sceau.ts';
import type { Pool, Sql } from './client.ts';
import type { CleLiaison } from './ouvrir-liaison.ts';
import { transaction } from './transaction.ts';

export type JetonEmis = { token: string; lifetimeMs: number | null };
export type Demander<E> = () => Promise<Result<JetonEmis, E>>;

/** Rend le jeton commun, ou en demande un seul pour tous les processus. `refuse` : le jeton que le partenaire vient de rejeter. */
export type JetonPartage<E> = { obtenir: (refuse: string | null, demander: Demander<E>) => Promise<Result<string, E>> };

/** Les guides conseillent de renouveler cinq minutes avant la fin. */
const MARGE_MS = 5 * 60_000;
const DUREE_PAR_DEFAUT_MS = 60 * 60_000;
/** Soixante demandes par heure au plus, même quand les identifiants sont refusés. */
const PAUSE_MS = 60_000;

type Ligne<E> = { scelle: Buffer | null; resteMs: number | null; echec: E | null; enPause: boolean };

const LIRE = `
SELECT scelle, extract(epoch FROM expire_le - clock_timestamp())::float8 * 1000 AS "resteMs", echec,
  coalesce(pause_jusqu_a > clock_timestamp(), false) AS "enPause"
FROM jeton_partage WHERE partenaire = $1 AND environnement = $2`;
const GARDER = `
UPDATE jeton_partage SET scelle = $3, obtenu_le = clock_timestamp(), expire_le = clock_timestamp() + make_interval(secs => $4),
  renouvellements = renouvellements + 1, echec = NULL, pause_jusqu_a = NULL WHERE partenaire = $1 AND environnement = $2`;
const NOTER_ECHEC = `
UPDATE jeton_partage SET echec = $3, pause_jusqu_a = clock_timestamp() + make_interval(secs => $4)
WHERE partenaire = $1 AND environnement = $2`;

/**
 * Le jeton d'un partenaire en une ligne : chaque émission révoque la précédente (contrat Passe Marché §2.4), deux processus qui
 * auraient chacun le leur s'excluraient l'un l'autre. La ligne est verrouillée le temps d'une demande ; qui attendait relit.
 */
export function jetonPartage<E>(pool: Pool, { partenaire, environnement }: CleLiaison, cle: Buffer): JetonPartage<E> {
  const ligne = [partenaire, environnement];
  const contexte = ligne.join('|');
  const lire = async (sql: Sql, verrou: string): Promise<Ligne<E> | undefined> =>
    (await sql.query<Ligne<E>>(LIRE + verrou, ligne)).rows[0];
  const ouvrir = (l: Ligne<E> | undefined, refuse: string | null, margeMs: number): string | null => {
    if (!l?.scelle || (l.resteMs ?? 0) <= margeMs) return null;
    const jeton = desceller(cle, l.scelle, contexte);
    return jeton === refuse ? null : jeton;
  };

  return {
    obtenir: async (refuse, demander) => {
      const courant = ouvrir(await lire(pool, ''), refuse, MARGE_MS);
      if (courant !== null) return { ok: true, value: courant };
      return transaction(pool, async (tx): Promise<Result<string, E>> => {
        await tx.query('INSERT INTO jeton_partage (partenaire, environnement) VALUES ($1, $2) ON CONFLICT DO NOTHING', ligne);
        const tenue = await lire(tx, ' FOR UPDATE');
        const neuf = ouvrir(tenue, refuse, MARGE_MS);
        if (neuf !== null) return { ok: true, value: neuf };
        const ancien = ouvrir(tenue, refuse, 0);
        const echecEnPause = tenue?.enPause === true ? tenue.echec : null;
        const recu = echecEnPause === null ? await demander() : ({ ok: false, error: echecEnPause } as const);
        if (recu.ok) {
          const dureeMs = recu.value.lifetimeMs ?? DUREE_PAR_DEFAUT_MS;
          await tx.query(GARDER, [...ligne, sceller(cle, recu.value.token, contexte), dureeMs / 1_000]);
          return { ok: true, value: recu.value.token };
        }
        if (echecEnPause === null) await tx.query(NOTER_ECHEC, [...ligne, JSON.stringify(recu.error), PAUSE_MS / 1_000]);
        // Renouvellement en avance manqué : le jeton courant sert encore.
        return ancien === null ? recu : { ok: true, value: ancien };
      });
    },
  };
}
