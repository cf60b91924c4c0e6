import { describe, expect, it, vi } from 'vitest';
import { drawPermits } from './permit-bucket.ts';
import { memoryReserve } from './memory-reserve.ts';
import { createThrottle } from './throttle.ts';

const horloge = () => performance.now();

describe('Débit vers un partenaire', () => {
  it('sert dans l’ordre d’arrivée', async () => {
    const debit = createThrottle(memoryReserve({ ratePerSecond: 500, burst: 1 }), horloge);
    const ordre: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, async (_, rang) => {
        await debit.acquire();
        ordre.push(rang);
      }),
    );
    expect(ordre).toEqual(Array.from({ length: 20 }, (_, rang) => rang));
  });

  it('tient au moins 95 % du débit permis sans jamais dépasser vingt requêtes par seconde glissante, minuteurs en retard', async () => {
    vi.useFakeTimers();
    // Le temps est joué, pour qu'une machine chargée n'y change rien ; lu par pas de 4 ms, chaque réveil est en retard.
    const enRetard = () => Math.ceil(Date.now() / 4) * 4;
    const debit = createThrottle(memoryReserve({ ratePerSecond: 20, burst: 1 }), enRetard);
    const passages: number[] = [];
    let refus = 0;
    const tous = Promise.all(
      Array.from({ length: 61 }, async () => {
        await debit.acquire();
        const instant = enRetard();
        if (passages.filter((passage) => passage > instant - 1_000).length >= 20) refus += 1;
        passages.push(instant);
      }),
    );
    await vi.advanceTimersByTimeAsync(5_000);
    await tous;
    vi.useRealTimers();
    const dureeS = ((passages.at(-1) ?? 0) - (passages[0] ?? 0)) / 1_000;
    expect(refus).toBe(0);
    expect(60 / dureeS).toBeGreaterThanOrEqual(19);
    expect(60 / dureeS).toBeLessThanOrEqual(20);
  });

  it('un abandon libère la file et ne prend pas le tour des autres', async () => {
    const debit = createThrottle(memoryReserve({ ratePerSecond: 20, burst: 1 }), horloge);
    await debit.acquire();
    const abandon = new AbortController();
    const premier = debit.acquire(abandon.signal);
    const second = debit.acquire();
    abandon.abort();
    expect(await premier).toBe(false);
    expect(await second).toBe(true);
    expect(await debit.acquire(AbortSignal.abort())).toBe(false);
  });

  it('prend d’un coup les permis de tous ceux qui attendent, par blocs', async () => {
    const demandes: number[] = [];
    const reserver = async (voulus: number) => {
      demandes.push(voulus);
      await new Promise((suite) => setTimeout(suite, 5));
      return { accordes: voulus, attendreMs: 0 };
    };
    const debit = createThrottle(reserver, horloge, 40);
    await Promise.all(Array.from({ length: 100 }, async () => debit.acquire()));
    expect(demandes).toEqual([1, 40, 40, 19]);
  });

  it('ne laisse personne attendre quand le seau commun ne répond plus', async () => {
    let panne = true;
    let accordes = 0;
    const debit = createThrottle(async () => {
      if (panne) throw new Error('base arrêtée');
      accordes += 1;
      return { accordes: 1, attendreMs: 0 };
    }, horloge);
    await expect(debit.acquire()).rejects.toThrow('base arrêtée');
    panne = false;
    accordes = 0;
    expect(await debit.acquire()).toBe(true);
    expect(accordes, 'aucun permis pour ceux qui n’attendent plus').toBe(1);
  });

  it('sans permis, ne redemande au seau commun qu’après l’attente qu’il dit', async () => {
    const instants: number[] = [];
    const reserver = async () => {
      instants.push(horloge());
      return instants.length < 3 ? { accordes: 0, attendreMs: 60 } : { accordes: 1, attendreMs: 0 };
    };
    expect(await createThrottle(reserver, horloge).acquire()).toBe(true);
    expect(instants).toHaveLength(3);
    expect((instants[2] ?? 0) - (instants[0] ?? 0)).toBeGreaterThan(100);
  });

  it('une horloge reculée ne bloque pas le débit', () => {
    const limites = { ratePerSecond: 10, burst: 1 };
    expect(drawPermits({ nextAt: 1_000_000 }, 1, 0, limites).draw.attendreMs).toBeLessThan(110);
  });

  it('après un silence, ne rend que la rafale permise', () => {
    const limites = { ratePerSecond: 10, burst: 5 };
    const { state, draw } = drawPermits({ nextAt: 0 }, 100, 1_000_000, limites);
    expect(draw.accordes).toBe(5);
    expect(draw.attendreMs).toBeGreaterThan(100);
    expect(drawPermits(state, 100, 1_000_050, limites).draw.accordes).toBe(0);
  });
});
