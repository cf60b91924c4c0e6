import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Essai, ouvrir } from '../essais/ouvrir.ts';

let essai: Essai;
beforeAll(async () => {
  essai = await ouvrir({ demandes: 1400 });
});
afterAll(() => essai.arreter());

type Corps = { total: number; demandes: { num_unique: string; a_coter: boolean; motif_a_coter?: string }[] };
const lister = async (requete = '', client: 'demo' | 'rennes' | 'liffre' | 'sansModele' = 'demo') => {
  const reponse = await essai.appeler(`/demandes${requete}`, { client });
  const corps: Corps = await reponse.json();
  return {
    statut: reponse.status,
    plage: reponse.headers.get('content-range'),
    accepte: reponse.headers.get('accept-range'),
    ...corps,
  };
};

describe('Liste des demandes à coter', () => {
  it('rend par défaut les cent premières à coter, en 206', async () => {
    const { statut, plage, accepte, total, demandes } = await lister();
    expect(statut).toBe(206);
    expect(demandes).toHaveLength(100);
    expect(plage).toBe(`0-99/${total}`);
    expect(accepte).toBe('demande 1000');
    expect(demandes.every((d) => d.a_coter)).toBe(true);
  });

  it('recolle page après page, sans trou ni doublon, dans un ordre stable', async () => {
    const premiere = await lister('?filtre_a_coter=false&range=0-999');
    const suite = await lister('?filtre_a_coter=false&range=1000-1999');
    expect(suite.plage).toBe(`1000-${premiere.total - 1}/${premiere.total}`);
    const numeros = [...premiere.demandes, ...suite.demandes].map((d) => d.num_unique);
    expect(new Set(numeros).size).toBe(premiere.total);
    expect((await lister('?filtre_a_coter=false&range=0-999')).demandes).toEqual(premiere.demandes);
  });

  it('répond 200 quand tout tient, même quand il n’y a rien', async () => {
    const { statut, total, demandes } = await lister('?range=0-9', 'sansModele');
    expect([statut, total, demandes.length]).toEqual([200, 0, 0]);
  });

  it('annonce le total avec un 416 hors de l’ensemble', async () => {
    const { total } = await lister();
    const { statut, plage } = await lister(`?range=${total}-${total + 5}`);
    expect([statut, plage]).toEqual([416, `*/${total}`]);
  });

  it('place d’abord les plus anciennes attentes', async () => {
    const { demandes } = await lister('?range=0-999');
    const attentes = await Promise.all(
      demandes
        .filter((d) => d.motif_a_coter === 'CREATION')
        .map(async (d) => (await (await essai.appeler(`/demandes/${d.num_unique}`)).json()).date_maj),
    );
    expect(attentes).toEqual(attentes.toSorted((a, b) => Date.parse(a) - Date.parse(b)));
  });

  it('limite chaque application à son territoire', async () => {
    const totaux = await Promise.all(
      (['demo', 'rennes', 'liffre'] as const).map(async (c) => (await lister('?filtre_a_coter=false', c)).total),
    );
    const [tout = 0, rennes = 0, liffre = 0] = totaux;
    expect(rennes + liffre).toBeGreaterThan(tout);
    expect(Math.max(rennes, liffre)).toBeLessThan(tout);
  });
});
