import { describe, expect, it } from 'vitest';
import { err, ok, type Result } from '../core/result.ts';
import { unRefusDIdentifiants, unServeurEnPanne } from './failure.fixture.ts';
import type { Failure } from './failure.ts';
import { createTokenHolder, type IssuedToken } from './token-holder.ts';

const unGuichet = (reponses: (numero: number) => Result<IssuedToken, Failure>) => {
  const etat = { instant: 0, demandes: 0 };
  const holder = createTokenHolder(
    async () => {
      etat.demandes += 1;
      return reponses(etat.demandes);
    },
    () => etat.instant,
  );
  const jeton = async (): Promise<string | null> => {
    const lu = await holder.get();
    return lu.ok ? lu.value : null;
  };
  return { etat, holder, jeton };
};

const duree = (lifetimeMs: number | null) => (numero: number) => ok({ token: `jeton-${numero}`, lifetimeMs });

describe('Jeton PISTE', () => {
  it('est demandé une fois pour deux cents appelants', async () => {
    const { etat, jeton } = unGuichet(duree(3_600_000));
    const jetons = await Promise.all(Array.from({ length: 200 }, jeton));
    expect(new Set(jetons)).toEqual(new Set(['jeton-1']));
    expect(etat.demandes).toBe(1);
  });

  it('est renouvelé soixante secondes avant l’échéance annoncée', async () => {
    const { etat, jeton } = unGuichet(duree(3_600_000));
    await jeton();
    etat.instant = 3_539_999;
    expect(await jeton()).toBe('jeton-1');
    etat.instant = 3_540_000;
    expect(await jeton()).toBe('jeton-2');
  });

  it('garde une marge plus courte pour un jeton court', async () => {
    const { etat, jeton } = unGuichet(duree(10_000));
    await jeton();
    etat.instant = 7_999;
    expect(await jeton()).toBe('jeton-1');
    etat.instant = 8_000;
    expect(await jeton()).toBe('jeton-2');
  });

  it.each([null, 0, -5])('sans durée utilisable (%s), sert quelques minutes', async (lifetimeMs) => {
    const { etat, jeton } = unGuichet(duree(lifetimeMs));
    await jeton();
    etat.instant = 60_000;
    expect(await jeton()).toBe('jeton-1');
    etat.instant = 300_000;
    expect(await jeton()).toBe('jeton-2');
  });

  it('n’est jeté qu’une fois, même signalé par plusieurs appels', async () => {
    const { etat, holder, jeton } = unGuichet(duree(3_600_000));
    await jeton();
    holder.invalidate('jeton-1');
    await jeton();
    holder.invalidate('jeton-1');
    expect(await jeton()).toBe('jeton-2');
    expect(etat.demandes).toBe(2);
  });

  it('espace les demandes quand chaque jeton neuf est refusé à son tour', async () => {
    const { etat, holder, jeton } = unGuichet(duree(3_600_000));
    for (let appel = 0; appel < 100; appel++) holder.invalidate((await jeton()) ?? '');
    expect(etat.demandes).toBeLessThanOrEqual(3);
    etat.instant = 120_000;
    holder.invalidate((await jeton()) ?? '');
    await jeton();
    expect(etat.demandes).toBeLessThanOrEqual(4);
  });

  it('un jeton accepté efface les refus passés', async () => {
    const { etat, holder, jeton } = unGuichet(duree(3_600_000));
    for (let appel = 0; appel < 10; appel++) {
      holder.invalidate((await jeton()) ?? '');
      holder.confirm();
    }
    expect(etat.demandes).toBe(10);
  });

  it('un secret refusé n’est pas redemandé à chaque appel, et la pause grandit', async () => {
    const { etat, jeton } = unGuichet(() => err(unRefusDIdentifiants));
    const instants: number[] = [];
    for (etat.instant = 0; etat.instant < 60_000; etat.instant += 100) {
      const avant = etat.demandes;
      expect(await jeton()).toBeNull();
      if (etat.demandes > avant) instants.push(etat.instant);
    }
    expect(instants).toEqual([0, 1_000, 3_000, 7_000, 15_000, 31_000]);
  });

  it('une panne de l’hôte se redemande toutes les cinq secondes au plus', async () => {
    const { etat, jeton } = unGuichet(() => err(unServeurEnPanne(503)));
    for (etat.instant = 0; etat.instant < 60_000; etat.instant += 100) await jeton();
    expect(etat.demandes).toBeGreaterThan(12);
    expect(etat.demandes).toBeLessThan(16);
  });

  it('attend au moins ce que le partenaire demande avant d’y retourner', async () => {
    const { etat, jeton } = unGuichet((numero) =>
      numero === 1 ? err({ ...unServeurEnPanne(503), retryAfterMs: 40_000 }) : duree(60_000)(numero),
    );
    await jeton();
    etat.instant = 39_999;
    expect([await jeton(), etat.demandes]).toEqual([null, 1]);
    etat.instant = 40_000;
    expect(await jeton()).toBe('jeton-2');
  });

  it('un jeton obtenu efface les échecs passés : la pause repart de sa première durée', async () => {
    const { etat, jeton } = unGuichet((numero) => (numero === 4 ? duree(10_000)(numero) : err(unRefusDIdentifiants)));
    for (const instant of [0, 1_000, 3_000]) {
      etat.instant = instant;
      expect(await jeton()).toBeNull();
    }
    etat.instant = 7_000;
    expect(await jeton()).toBe('jeton-4');
    etat.instant = 17_000;
    expect([await jeton(), etat.demandes]).toEqual([null, 5]);
    etat.instant = 18_000;
    expect([await jeton(), etat.demandes]).toEqual([null, 6]);
  });

  it('un premier refus se renouvelle aussitôt, même après une longue série que l’accord a close', async () => {
    const { etat, holder, jeton } = unGuichet(duree(3_600_000));
    for (let refus = 0; refus < 3; refus++) holder.invalidate((await jeton()) ?? '');
    holder.confirm();
    const avant = etat.demandes;
    holder.invalidate((await jeton()) ?? '');
    await jeton();
    expect(etat.demandes).toBe(avant + 1);
  });

  it('sert encore le jeton courant quand son renouvellement en avance échoue', async () => {
    const { etat, jeton } = unGuichet((numero) =>
      numero === 1 ? ok({ token: 'jeton-1', lifetimeMs: 100_000 }) : err(unServeurEnPanne()),
    );
    await jeton();
    etat.instant = 85_000;
    expect(await jeton()).toBe('jeton-1');
    etat.instant = 100_000;
    expect(await jeton()).toBeNull();
  });
});
