import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { findDisponibilite } from '../db/find-disponibilite.ts';
import { listFaitsParJour } from '../db/list-faits-par-jour.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { creerAnnonce, modifierAnnonce, retirerAnnonce } from '../db/save-annonce.ts';
import { saveCumuls } from '../db/save-cumuls.ts';
import { creerJournal } from './record-call.ts';
import { unAppel } from './un-appel.fixture.ts';

const MIDI = new Date('2026-11-21T12:00:00.000Z');
const pool = poolDeTest(await baseDeTest());
beforeAll(async () => {
  await pool.query(`INSERT INTO agent (id, email, role) VALUES ('a1', 'a@service.example', 'support')`);
});
beforeEach(async () => {
  await pool.query(
    'TRUNCATE echange, trafic, trafic_jour, disponibilite_jour, annonce, incident, incident_evenement, incident_heure, alerte, cause CASCADE',
  );
});

type Note = { minute: number; failure?: string | null; durationMs?: number; detail?: string; operation?: string };
async function noter(...notes: Note[]): Promise<void> {
  const journal = creerJournal({ pool, operationJeton: 'jeton', onProbleme: () => undefined });
  for (const { minute, ...autres } of notes) {
    const startedAtMs = MIDI.getTime() - 3_600_000 + minute * 60_000;
    journal.noter(unAppel({ startedAtMs, status: autres.failure ? 503 : 200, ...autres }));
  }
  await journal.vider();
  await saveCumuls(pool, '2026-11-20', '2026-11-21');
}
const lire = () => findDisponibilite(pool, 'base-ecole', MIDI, 30);

describe('la disponibilité', () => {
  it('compte 5xx, délais et réseau ; ni refus fonctionnels, ni 429, ni un appel que nous avons coupé', async () => {
    await noter(
      ...['SERVER', 'TIMEOUT', 'NETWORK'].map((failure, minute) => ({ minute, failure })),
      ...['NOT_FOUND', 'VALIDATION', 'QUOTA', 'ACCESS', null].map((failure) => ({ minute: 5, failure })),
      { minute: 6, failure: 'NETWORK', detail: 'ABANDON' },
    );
    const { jours, operations, budget } = await lire();
    expect(jours).toEqual([
      expect.objectContaining({ jour: '2026-11-21', appels: 9, pannes: 3, quotas: 1, minutes: 5, minutesEnPanne: 3 }),
    ]);
    expect(operations).toEqual([
      expect.objectContaining({ operation: 'get-demande', appels: 9, pannes: 3, quotas: 1, refus: 2 }),
    ]);
    expect(budget).toMatchObject({ assezDeMesures: false, mot: 'Épuisé' });
  });

  it('ne dit pas en panne une minute où le SNE a répondu, et dit en panne celle où le jeton manque', async () => {
    await noter({ minute: 1, failure: 'SERVER' }, { minute: 1 }, { minute: 2, failure: 'NETWORK', operation: 'jeton' });
    expect((await lire()).jours).toMatchObject([{ minutes: 2, minutesEnPanne: 1 }]);
  });

  it('ne compte rien deux fois quand le cumul est rejoué ou que des lignes s’ajoutent à la même minute', async () => {
    await noter({ minute: 1, durationMs: 30 }, { minute: 1, durationMs: 30 });
    await noter({ minute: 1, durationMs: 300 });
    await Promise.all([saveCumuls(pool, '2026-11-20', '2026-11-21'), saveCumuls(pool, '2026-11-20', '2026-11-21')]);
    const { operations } = await lire();
    expect(operations).toMatchObject([{ appels: 3 }]);
    expect(operations[0]?.p50).toBeLessThanOrEqual(50);
    expect(operations[0]?.p95).toBeGreaterThan(200);
  });

  it('montre une maintenance annoncée avec et sans, même déclarée après coup, corrigée ou retirée', async () => {
    await noter({ minute: 1, failure: 'SERVER' }, { minute: 30 });
    const annonce = {
      texte: 'Maintenance du SNE',
      debut: '2026-11-21T11:00:00.000Z',
      fin: '2026-11-21T11:10:00.000Z',
      audience: 'tous' as const,
      maintenance: true,
    };
    const ref = await creerAnnonce(pool, annonce, 'a1', MIDI);
    expect((await lire()).jours).toMatchObject([{ pannes: 1, horsMaintenance: { pannes: 0, minutes: 1 } }]);
    await modifierAnnonce(pool, ref, { ...annonce, debut: '2026-11-21T11:05:00.000Z' }, MIDI);
    expect((await lire()).jours).toMatchObject([{ horsMaintenance: { pannes: 1, minutes: 2 } }]);
    await modifierAnnonce(pool, ref, annonce, MIDI);
    expect(await retirerAnnonce(pool, ref, MIDI)).toBe(true);
    expect((await lire()).jours).toMatchObject([{ horsMaintenance: { pannes: 1 } }]);
    expect(await retirerAnnonce(pool, ref, MIDI)).toBe(false);
  });

  it('nomme les incidents et les alertes de chaque jour, dans le périmètre de qui lit', async () => {
    await noter({ minute: 1, failure: 'SERVER' }, { minute: 2, failure: 'SERVER' }, { minute: 3, failure: 'QUOTA' });
    await pool.query(
      `INSERT INTO cause (code, titre, explication, probable, action, acteur, rejouable) VALUES ('SERVER', 'SNE en panne', '', '', '', 'sne', true)`,
    );
    await pool.query(`UPDATE incident SET territoires = '{243500774}' WHERE classe = 'QUOTA'`);
    await pool.query(
      `INSERT INTO alerte (ref, regle, sujet, titre, detail, ouverte_le, vue_le) VALUES ('a', 'r', 's', 'Budget', '', $1, $1)`,
      [MIDI],
    );
    const tous = await listFaitsParJour(pool, { tag: 'tous' }, 'base-ecole', MIDI);
    expect([...tous]).toEqual([
      [
        '2026-11-21',
        {
          incidents: [
            { ref: expect.any(String), titre: 'Cause non répertoriée', operation: 'get-demande' },
            { ref: expect.any(String), titre: 'SNE en panne', operation: 'get-demande' },
          ],
          alertes: ['Budget'],
        },
      ],
    ]);
    const ailleurs = await listFaitsParJour(pool, { tag: 'territoires', sirens: ['243500139'] }, 'base-ecole', MIDI);
    expect(ailleurs.get('2026-11-21')?.incidents.map((i) => i.titre)).toEqual(['SNE en panne']);
    expect((await listFaitsParJour(pool, { tag: 'tous' }, 'production', MIDI)).get('2026-11-21')?.incidents).toEqual([]);
  });

  it('mesure la consommation sur une heure et sur six', async () => {
    await noter(...Array.from({ length: 50 }, (_, i) => ({ minute: i, failure: i < 10 ? 'SERVER' : null })));
    const [uneHeure, sixHeures] = (await lire()).fenetres;
    expect(uneHeure).toMatchObject({ heures: 1, seuil: 14.4, epuiseDansHeures: 0 });
    expect(sixHeures).toMatchObject({ appels: 50, pannes: 10 });
    expect(sixHeures?.rythme).toBeCloseTo(66.67, 1);
  });
});
