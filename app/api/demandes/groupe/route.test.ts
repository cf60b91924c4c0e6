import { beforeAll, describe, expect, it } from 'vitest';
import { effetGroupe } from '@/lib/contracts/groupe-demandes.ts';
import { presents } from '@/lib/contracts/presence.ts';
import { RENNES, SAINT_MALO, unAgent, uneDemande } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { POST as suivante } from '../../piles/[pile]/suivante/route.ts';
import { ADRESSE, appeler, ouvrirService, ouvrirSession, reglages } from '../../service.fixture.ts';
import { POST as battre } from '../[ref]/presence/route.ts';
import { POST as exporter } from '../export/route.ts';
import { POST as grouper } from './route.ts';

const base = await baseDeTest();
Object.assign(process.env, reglages(base.url), {
  EXPORT_LIGNES_MAX: '3',
  EXPORT_FICHIERS_PAR_JOUR: '2',
  DEBIT_EXPORTS_MINUTE: '600',
});
const pool = ouvrirService(base);
let camille: string;
let lecteur: string;

beforeAll(async () => {
  await unAgent(pool, 'camille', 'Camille Le Goff');
  await unAgent(pool, 'louis', 'Louis Hamon', 'lecteur');
  [camille, lecteur] = await Promise.all([ouvrirSession(pool, 'camille'), ouvrirSession(pool, 'louis')]);
  for (const ref of ['r1', 'r2', 'r3', 'r4']) await uneDemande(pool, { ref, territoires: [RENNES] });
  await uneDemande(pool, { ref: 'malouine', territoires: [SAINT_MALO] });
});

const groupe = (corps: object, jeton = camille) => appeler(grouper, { chemin: '/api/demandes/groupe', jeton, corps });
const refs = (...r: string[]) => ({ tag: 'refs', refs: r });
async function traces(): Promise<{ action: string; issue: string; details: Record<string, unknown> }[]> {
  const { rows } = await pool.query('SELECT action, issue, details FROM audit ORDER BY id');
  return rows;
}

describe('POST /api/demandes/groupe', () => {
  it('ne touche que le périmètre de l’agent, et laisse une trace', async () => {
    const recu = await groupe({ action: 'attribuer', cible: refs('r1', 'malouine') });
    expect(effetGroupe.parse(recu.corps)).toEqual({
      tag: 'fait',
      faites: ['r1'],
      deja: 0,
      autrui: 0,
      horsPerimetre: 0,
      tronquee: false,
    });
    expect((await traces()).at(-1)).toMatchObject({
      action: 'demande.attribuer',
      details: { par: 'refs', visees: 1, refs: 'r1' },
    });
  });

  it('vise le filtre tel que l’adresse le dit', async () => {
    const cible = { tag: 'filtre', liste: { requete: 'prise=libres&curseur=abc' } };
    const recu = await groupe({ action: 'attribuer', cible });
    expect(effetGroupe.parse(recu.corps)).toMatchObject({ faites: ['r2', 'r3', 'r4'] });
  });

  it('laisse un lecteur suivre, mais pas prendre', async () => {
    expect((await groupe({ action: 'suivre', cible: refs('r1') }, lecteur)).status).toBe(200);
    expect((await groupe({ action: 'attribuer', cible: refs('r1') }, lecteur)).status).toBe(403);
  });

  it('refuse plus de 500 lignes cochées, aucune, ou un filtre qui porterait un texte libre dans son adresse', async () => {
    const trop = Array.from({ length: 501 }, (_, i) => `r${i}`);
    for (const cible of [refs(...trop), refs(), { tag: 'filtre', liste: { recherche: 'Lefèvre' } }])
      expect((await groupe({ action: 'suivre', cible })).status).toBe(422);
  });
});

describe('POST /api/demandes/export', () => {
  const exporte = async (requete: string, motif = 'Réunion de commission du mardi', jeton = camille) => {
    const headers = { origin: ADRESSE, cookie: `session=${jeton}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ liste: { requete, texte: '' }, motif });
    return exporter(new Request(`${ADRESSE}/api/demandes/export`, { method: 'POST', headers, body }), {
      params: Promise.resolve({}),
    });
  };

  it('refuse une liste au-delà de la limite sans consommer le droit du jour, et un motif trop court', async () => {
    expect((await exporte('')).status).toBe(422);
    expect((await exporte('colonnes=note', 'bof')).status).toBe(422);
    expect((await pool.query('SELECT 1 FROM export_jour')).rowCount).toBe(0);
    expect((await exporte('note-min=9000', undefined, lecteur)).status).toBe(403);
  });

  it('trace avant d’écrire, ne nomme personne dans le fichier, et s’arrête à la limite du jour', async () => {
    await pool.query("UPDATE demande SET note = 7 WHERE ref = 'r2'");
    const [recu, autre, refusee] = [
      await exporte('note-min=7&colonnes=note'),
      await exporte('note-min=7'),
      await exporte('note-min=7'),
    ];
    expect([recu.status, autre.status, refusee.status]).toEqual([200, 200, 429]);
    expect(recu.headers.get('content-disposition')).toMatch(/^attachment; filename="demandes-\d{4}-\d\d-\d\d\.csv"$/);
    expect(recu.headers.get('cache-control')).toBe('private, no-store');
    const octets = Buffer.from(await recu.arrayBuffer());
    expect([...octets.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(
      octets
        .toString('utf8')
        .split('\r\n')
        .slice(1)
        .map((l) => l.split(';')[1]),
    ).toEqual(['7', undefined]);
    await autre.body?.cancel();
    const lignes = (await traces()).filter((t) => t.action === 'demande.exporter').map((t) => [t.issue, t.details.lignes ?? 0]);
    expect(lignes.slice(-3)).toEqual([
      ['accordee', 1],
      ['accordee', 1],
      ['refusee', 1],
    ]);
  });
});

describe('ce qui ne laisse pas de trace', () => {
  it('un battement de présence et une demande servie s’effacent sans ligne d’audit', async () => {
    const avant = (await traces()).length;
    const recu = await appeler(battre, {
      chemin: '/api/demandes/r1/presence',
      params: { ref: 'r1' },
      jeton: camille,
      corps: { mode: 'consulte', premier: true },
    });
    expect(presents.parse(recu.corps)).toEqual({ autres: [] });
    const servie = await appeler(suivante, {
      chemin: '/api/piles/a-coter/suivante',
      params: { pile: 'a-coter' },
      jeton: camille,
      corps: { apres: null },
    });
    expect(servie.status).toBe(200);
    expect((await traces()).length).toBe(avant);
    expect(
      (await appeler(suivante, { chemin: '/api', params: { pile: 'x' }, jeton: camille, corps: { apres: null } })).status,
    ).toBe(404);
  });
});
