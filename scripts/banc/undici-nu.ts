import type { Pool } from 'undici';

const CHEMIN = '/mtes/sne-cotation/v1/demandes/035062112345600017';

const octets = (pool: Pool, origin: string, garder: (chunk: Buffer) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    pool.dispatch(
      { origin, path: CHEMIN, method: 'GET' },
      {
        onRequestStart() {},
        onResponseStart() {},
        onResponseData: (_, chunk) => garder(chunk),
        onResponseEnd: () => resolve(),
        onResponseError: (_, cause) => reject(cause),
      },
    );
  });

/** undici jette la réponse : la référence la plus dure, celle d'un échange dont on ne lit rien. */
export const appelJete = (pool: Pool, origin: string) => (): Promise<void> => octets(pool, origin, () => {});

/**
 * undici rend le JSON, comme tout client du tableau §5 de l'étude : `dispatch` y coûte 75 µs et `request` suivi de `json()`
 * 87, soit 1,16 ; ici `request` vaut 1,11 à 1,18 fois ce cas-ci, et 2,0 à 2,2 fois le précédent. C'est la référence de l'objectif.
 */
export const appelLu = (pool: Pool, origin: string) => async (): Promise<void> => {
  const morceaux: Buffer[] = [];
  await octets(pool, origin, (morceau) => morceaux.push(morceau));
  const lu: unknown = JSON.parse(Buffer.concat(morceaux).toString());
  if (lu === null) throw new Error('réponse vide');
};
