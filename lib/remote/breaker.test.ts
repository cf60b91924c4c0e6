import { describe, expect, it } from 'vitest';
import { admit, type BreakerState, breakerOutcome, CLOSED, DEFAULT_BREAKER_LIMITS, record } from './breaker.ts';
import { createBreakerGate, memoryBreakerStore } from './breaker-gate.ts';
import { ABANDONED_CAUSE } from './failure.ts';
import { uneCoupure, unQuota, unServeurEnPanne } from './failure.fixture.ts';

const LIMITES = DEFAULT_BREAKER_LIMITS;

const apresPannes = (nombre: number, instant: number): BreakerState => {
  let etat = CLOSED;
  for (let i = 0; i < nombre; i++) etat = record(etat, 'panne', instant, LIMITES);
  return etat;
};

describe('Disjoncteur', () => {
  it('s’ouvre à la cinquième panne de suite, pas avant', () => {
    expect(apresPannes(4, 0)).toEqual({ tag: 'ferme', failures: 4 });
    expect(apresPannes(5, 1_000)).toEqual({ tag: 'ouvert', probeAt: 6_000 });
  });

  it('oublie les pannes dès qu’une réponse arrive', () => {
    expect(record(apresPannes(4, 0), 'reponse', 0, LIMITES)).toBe(CLOSED);
  });

  it('ne change rien, pas même l’objet, sur un succès ordinaire', () => {
    const neuf: BreakerState = { tag: 'ferme', failures: 0 };
    expect(record(neuf, 'reponse', 0, LIMITES)).toBe(neuf);
  });

  it('ouvert, refuse jusqu’à l’heure de la sonde et dit combien attendre', () => {
    const ouvert = apresPannes(5, 0);
    expect(admit(ouvert, 4_000, LIMITES)).toMatchObject({ admitted: false, retryAfterMs: 1_000 });
    expect(admit(ouvert, 5_000, LIMITES)).toEqual({
      admitted: true,
      retryAfterMs: 0,
      state: { tag: 'demi-ouvert', probeAt: 10_000 },
    });
  });

  it('demi-ouvert, ne laisse passer qu’une sonde à la fois', () => {
    const { state } = admit(apresPannes(5, 0), 5_000, LIMITES);
    expect(admit(state, 9_999, LIMITES).admitted).toBe(false);
    expect(admit(state, 10_000, LIMITES).admitted).toBe(true);
  });

  it('se referme si la sonde répond, se rouvre pour un intervalle sinon', () => {
    const { state } = admit(apresPannes(5, 0), 5_000, LIMITES);
    expect(record(state, 'reponse', 5_100, LIMITES)).toBe(CLOSED);
    expect(record(state, 'panne', 5_100, LIMITES)).toEqual({ tag: 'ouvert', probeAt: 10_100 });
  });

  it('une panne tardive ne repousse pas la sonde', () => {
    const ouvert = apresPannes(5, 0);
    expect(record(ouvert, 'panne', 3_000, LIMITES)).toBe(ouvert);
  });

  it('compte les pannes du partenaire, pas ses refus ni nos abandons', () => {
    expect(breakerOutcome(unServeurEnPanne())).toBe('panne');
    expect(breakerOutcome(uneCoupure())).toBe('panne');
    expect(breakerOutcome(unQuota())).toBe('reponse');
    expect(breakerOutcome({ tag: 'NETWORK', stage: 'appel', sent: 'peut-etre', cause: ABANDONED_CAUSE })).toBeNull();
  });

  it('une horloge reculée ne bloque pas la sonde', () => {
    expect(admit(apresPannes(5, 1_000_000), 0, LIMITES).admitted).toBe(true);
  });

  it('une panne racontée pendant qu’un autre processus écrit n’est pas perdue', async () => {
    const commun = memoryBreakerStore();
    let concurrent = true;
    const porte = createBreakerGate(
      {
        read: async () => commun.read(),
        swap: async (attendu, suivant) => {
          if (concurrent) await commun.swap(await commun.read(), { tag: 'ferme', failures: 1 });
          concurrent = false;
          return commun.swap(attendu, suivant);
        },
      },
      () => 0,
    );
    await porte.record('panne');
    expect(commun.read()).toEqual({ tag: 'ferme', failures: 2 });
  });

  it('en mémoire, ouvert puis sondé : la sonde s’écrit, une réponse referme, et tant que rien ne change rien n’est promis', async () => {
    let instant = 0;
    const etat = memoryBreakerStore();
    const porte = createBreakerGate(etat, () => instant);
    expect([porte.admit() instanceof Promise, porte.record('reponse') instanceof Promise]).toEqual([false, false]);
    for (let i = 0; i < 5; i++) await porte.record('panne');
    expect(await porte.admit()).toMatchObject({ admitted: false, retryAfterMs: 5_000 });
    instant = 5_000;
    expect(await porte.admit()).toMatchObject({ admitted: true });
    expect(await porte.admit(), 'une sonde à la fois').toMatchObject({ admitted: false });
    await porte.record('reponse');
    expect(etat.read()).toBe(CLOSED);
  });

  it('deux processus au même instant : une seule sonde part', async () => {
    let instant = 0;
    const commun = memoryBreakerStore();
    const lent = { read: async () => commun.read(), swap: async (a: BreakerState, b: BreakerState) => commun.swap(a, b) };
    const portes = [createBreakerGate(lent, () => instant), createBreakerGate(lent, () => instant)];
    for (let i = 0; i < 5; i++) await portes[0]?.record('panne');
    instant = 5_000;
    const admissions = await Promise.all(portes.map(async (porte) => porte.admit()));
    expect(admissions.filter(({ admitted }) => admitted)).toHaveLength(1);
  });
});
