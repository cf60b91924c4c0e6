import { beforeAll, describe, expect, it } from 'vitest';
import { insererDemandes } from '../../prisma/fixtures/inserer-demandes.ts';
import { uneDemande, unNumero } from '../../prisma/fixtures/une-demande.ts';
import { baseDeTest } from '../../prisma/test-database.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { effacerRadiees } from './effacer-radiees.ts';

const MAINTENANT = new Date('2026-11-21T03:00:00Z');

const pool = poolDeTest(await baseDeTest());

describe('L’effacement de nuit', () => {
  beforeAll(async () => {
    await insererDemandes(
      pool,
      Array.from({ length: 620 }, (_, i) => ({
        demande: uneDemande({ numero: unNumero(i + 1), statut: { tag: 'radiee', motif: 'ATTRIBUTION', date: '2025-06-01' } }),
      })),
    );
  });

  it('n’efface rien si sa trace ne peut pas s’écrire', async () => {
    const sansTrace = () => Promise.reject(new Error('trace fermée'));
    await expect(effacerRadiees(pool, MAINTENANT, 12, sansTrace)).rejects.toThrow('trace fermée');
    expect((await pool.query('SELECT 1 FROM demande WHERE effacee_le IS NOT NULL')).rowCount).toBe(0);
  });

  it('attend le délai réglé, puis va au bout, une trace par lot', async () => {
    const lots: number[] = [];
    const tracer = async (_tx: unknown, { demandes }: { demandes: number }) => void lots.push(demandes);
    expect(await effacerRadiees(pool, MAINTENANT, 24, tracer)).toEqual({ effacees: 0 });
    expect(await effacerRadiees(pool, MAINTENANT, 12, tracer)).toEqual({ effacees: 620 });
    expect(await effacerRadiees(pool, MAINTENANT, 12, tracer)).toEqual({ effacees: 0 });
    expect(lots).toEqual([500, 120]);
  });
});
