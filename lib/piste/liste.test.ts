import { describe, expect, it } from 'vitest';
import type { ClientPiste } from './client.ts';
import { echantillon, ouvrirPasserelle, PREFIXE, repondreJson } from './passerelle.fixture.ts';

const numeroDe = (rang: number): string => `0350621${String(rang).padStart(6, '0')}00017`;
const premierDe = (chemin: string): number => Number(/range=(\d+)-/.exec(chemin)?.[1]);

/** Une API qui tient `total` demandes et rend au plus `parPage` par réponse. */
const uneListe = (total: number, parPage: number) =>
  ouvrirPasserelle((reponse, rang, appel) => {
    const premier = premierDe(appel.chemin);
    if (premier >= total)
      return reponse.writeHead(416, { 'Content-Range': `*/${total}` }).end('{"code":"ERRCOTLST9003","message":"hors"}');
    const dernier = Math.min(premier + parPage, total) - 1;
    const demandes = Array.from({ length: dernier - premier + 1 }, (_, i) => ({ num_unique: numeroDe(premier + i) }));
    const status = demandes.length < total ? 206 : 200;
    repondreJson(JSON.stringify({ demandes }), status, { 'Content-Range': `${premier}-${dernier}/${total}` })(
      reponse,
      rang,
      appel,
    );
  });

const toutLire = async (client: ClientPiste, taillePage: number) => {
  const numeros: string[] = [];
  const erreurs: string[] = [];
  for await (const page of client.listNumeros({ filtreACoter: false, taillePage })) {
    if (page.ok) numeros.push(...page.value.demandes.map(({ numero }) => numero));
    else erreurs.push(page.error.tag);
  }
  return { numeros, erreurs };
};

describe('Liste des demandes à coter', () => {
  it('demande sa tranche et son filtre, et traduit chaque annonce', async () => {
    const { client, appels } = await ouvrirPasserelle(repondreJson(echantillon('liste')));
    const page = await client.getDemandes({ premier: 0, dernier: 999, filtreACoter: true });
    expect(appels[0]?.chemin).toBe(`${PREFIXE}/demandes?range=0-999&filtre_a_coter=true`);
    expect(page).toEqual({
      ok: true,
      value: {
        total: 3,
        complete: true,
        illisibles: 0,
        demandes: [
          { numero: '035062112345600017', dateMaj: '2022-11-14T07:31:02.000Z', aCoter: { tag: 'oui', motif: 'MODIFICATION' } },
          { numero: '02A072209876500ABC', dateMaj: null, aCoter: { tag: 'oui', motif: 'CREATION' } },
          { numero: '974012300000100042', dateMaj: '2023-01-03T06:00:00.000Z', aCoter: { tag: 'oui', motif: null } },
        ],
      },
    });
  });

  it.each([
    ['un tableau nu', JSON.stringify([{ num_unique: numeroDe(1), a_coter: false }, { num_unique: numeroDe(2) }])],
    ['un tableau de numéros', JSON.stringify([numeroDe(1), numeroDe(2)])],
  ])('accepte %s', async (_, corps) => {
    const { client } = await ouvrirPasserelle(repondreJson(corps, 206, { 'Content-Range': '0-1/40' }));
    const page = await client.getDemandes({ premier: 0, dernier: 1, filtreACoter: false });
    expect(page).toMatchObject({
      ok: true,
      value: { total: 40, complete: false, demandes: [{ numero: numeroDe(1) }, { numero: numeroDe(2) }] },
    });
  });

  it('écarte et compte un numéro malformé sans perdre la page', async () => {
    const { client } = await ouvrirPasserelle(repondreJson(JSON.stringify(['pas-un-numero', numeroDe(1)])));
    expect(await client.getDemandes({ premier: 0, dernier: 9, filtreACoter: true })).toMatchObject({
      ok: true,
      value: { illisibles: 1, demandes: [{ numero: numeroDe(1) }] },
    });
  });

  it.each(['{}', '{"demandes":null}', '[1,2]', '"texte"', 'null'])('refuse une liste de forme inattendue : %s', async (corps) => {
    const { client } = await ouvrirPasserelle(repondreJson(corps));
    const page = await client.getDemandes({ premier: 0, dernier: 9, filtreACoter: true });
    expect(page).toMatchObject({ ok: false, error: { tag: 'CONTRACT' } });
  });

  it('refuse une autre tranche que celle demandée', async () => {
    const { client } = await ouvrirPasserelle(repondreJson('[]', 206, { 'Content-Range': '100-199/400' }));
    const page = await client.getDemandes({ premier: 0, dernier: 99, filtreACoter: true });
    expect(page).toMatchObject({ ok: false, error: { tag: 'CONTRACT', integrity: true } });
  });

  it.each([
    [0, 100],
    [100, 100],
    [2_345, 1_000],
    [2_345, 300],
  ])('lit toutes les pages : %i demandes servies par %i', async (total, parPage) => {
    const { client } =
      total === 0 ? await ouvrirPasserelle(repondreJson('{"total":0,"demandes":[]}')) : await uneListe(total, parPage);
    const { numeros, erreurs } = await toutLire(client, 1_000);
    expect(erreurs).toEqual([]);
    expect(numeros).toEqual(Array.from({ length: total }, (_, rang) => numeroDe(rang)));
  });

  it('finit sans erreur quand la liste rétrécit pendant la lecture', async () => {
    const { client } = await ouvrirPasserelle((reponse, rang, appel) => {
      if (rang > 1) return reponse.writeHead(416).end('{"code":"ERRCOTLST9003","message":"hors"}');
      repondreJson(JSON.stringify([numeroDe(1)]), 206, { 'Content-Range': '0-0/2' })(reponse, rang, appel);
    });
    expect(await toutLire(client, 1)).toEqual({ numeros: [numeroDe(1)], erreurs: [] });
  });

  it('s’arrête à la première panne et la rend', async () => {
    const { client, appels } = await ouvrirPasserelle((reponse, rang, appel) => {
      if (rang > 1) return reponse.writeHead(500).end();
      repondreJson(JSON.stringify([numeroDe(1)]), 206, { 'Content-Range': '0-0/3' })(reponse, rang, appel);
    });
    expect(await toutLire(client, 1)).toEqual({ numeros: [numeroDe(1)], erreurs: ['SERVER'] });
    expect(appels).toHaveLength(2);
  });
});
