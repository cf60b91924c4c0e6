import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { reprendreNotifications } from '../db/save-faits-passe-marche.ts';
import { candidatureFinalisee, marcheConfigure, poster, SECRETS, unMarcheEtSaCandidature } from './notification.fixture.ts';
import { recevoirNotification } from './recevoir-notification.ts';
import { traiterUneNotification } from './traiter-notifications.ts';

const M = 'VR-2026-000000000001';
const C = 'VR-2026-000000000002';

const pool = poolDeTest(await baseDeTest());

const recevoir = (corps: string) => async (): Promise<void> => {
  const { status } = await recevoirNotification(
    { sql: pool, environnement: 'base-ecole', secrets: SECRETS, signaler: () => undefined },
    poster(corps),
  );
  if (status !== 200) throw new Error(`${status} rendu`);
};
const traiter = async (): Promise<void> => {
  while (await traiterUneNotification(pool));
};

/** Ce qui peut arriver, dans n'importe quel ordre et plusieurs fois : notre propre écriture, leurs notifications, notre relève. */
const FAITS: Record<string, () => Promise<unknown>> = {
  'nos objets sont connus': async () => {
    const { rowCount } = await pool.query('SELECT FROM marche');
    if (rowCount !== 0) return;
    await unMarcheEtSaCandidature(pool, M, C);
    for (const identifiant of [M, C]) await reprendreNotifications(pool, 'base-ecole', identifiant);
  },
  'le marché est configuré': recevoir(marcheConfigure({ identifiant: M })),
  'le marché est configuré, renvoi à l’ordre des champs changé': recevoir(
    marcheConfigure({ identifiant: M, champs: ['motifs_liquidation', 'identite_siret'] }),
  ),
  'le marché est configuré, forme des guides': recevoir(marcheConfigure({ identifiant: M, profil: 'guides' })),
  'le marché est configuré, daté de sept secondes plus tard': recevoir(
    marcheConfigure({ identifiant: M }).replaceAll('T10:00:00', 'T10:00:07'),
  ),
  'la candidature est remise': recevoir(candidatureFinalisee({ identifiant: C }, M)),
  'la candidature est remise, forme des guides': recevoir(candidatureFinalisee({ identifiant: C, profil: 'guides' }, M)),
  'un événement que nous ne connaissons pas': recevoir('{"event":"market.archived","timestamp":"2026-11-20T10:00:00Z"}'),
  'le travailleur passe': traiter,
  'le travailleur prend une notification': () => traiterUneNotification(pool),
};

const etatFinal = async (): Promise<unknown> => {
  const { rows } = await pool.query(
    `SELECT m.etat, m.configure_le, m.types, m.champs, c.etat AS candidature, c.finalisee_le,
       (SELECT count(*) FROM notification WHERE verdict = 'objet-inconnu') AS inconnus,
       (SELECT count(*) FROM notification WHERE a_traiter) AS restantes
     FROM marche m, candidature c`,
  );
  return rows;
};

describe('l’ordre des arrivées', () => {
  it('ne change pas l’état final : doublons, retards, objet connu après coup, travailleur au milieu', {
    timeout: 120_000,
  }, async () => {
    const noms = Object.keys(FAITS);
    const suite = fc
      .tuple(
        fc.shuffledSubarray(noms, { minLength: noms.length }),
        fc.array(fc.record({ nom: fc.constantFrom(...noms), place: fc.nat(20) }), { maxLength: 8 }),
      )
      .map(([ordre, repetitions]) =>
        repetitions.reduce((faite, { nom, place }) => faite.toSpliced(Math.min(place, faite.length), 0, nom), ordre),
      );
    await fc.assert(
      fc.asyncProperty(suite, async (ordre) => {
        await pool.query('TRUNCATE notification, notification_cle, candidature, lot, marche CASCADE');
        for (const nom of ordre) await FAITS[nom]?.();
        await traiter();
        expect(await etatFinal()).toEqual([
          {
            etat: 'configure',
            configure_le: new Date('2026-11-20T09:00:00Z'),
            types: ['works'],
            champs: ['identite_siret', 'motifs_liquidation'],
            candidature: 'finalisee',
            finalisee_le: new Date('2026-11-20T10:00:00Z'),
            inconnus: 0,
            restantes: 0,
          },
        ]);
      }),
      { numRuns: 50 },
    );
  });
});
