import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ouvrir } from '../essais/ouvrir.ts';
import { ouvrirRegistre } from './registre.ts';

const fichierNeuf = () => join(mkdtempSync(join(tmpdir(), 'registre-')), 'registre.jsonl');

describe('Registre durable des écritures', () => {
  it('retrouve après un redémarrage la cotation, le numéro d’ordre et le jeu de données, même un autre jour', async () => {
    const registre = fichierNeuf();
    const avant = await ouvrir({ registre });
    const numero = await avant.numero(20);
    const cotation = await avant.cotationJuste(numero);
    const reponse = await avant.poster(numero, cotation);
    expect(reponse.status).toBe(201);
    expect(reponse.headers.get('location')).toBe(`/demandes/${numero}/cotation`);
    const voisine = await avant.numero(22);
    const demande = await (await avant.appeler(`/demandes/${voisine}`)).json();
    const lue = await (await avant.appeler(`/demandes/${numero}/cotation`)).json();
    await avant.arreter();

    const apres = await ouvrir({ registre, horloge: { instant: new Date('2026-11-23T09:00:00Z'), figee: true } });
    expect(await (await apres.appeler(`/demandes/${numero}/cotation`)).json()).toEqual(lue);
    expect(await (await apres.appeler(`/demandes/${voisine}`)).json()).toEqual(demande);
    const suivante = { ...cotation, date_cotation: '2026-11-23T08:00:00Z', motif: 'RECALCUL' };
    expect((await apres.poster(numero, suivante)).status).toBe(200);
    const { ecritures } = await (await apres.admin('registre')).json();
    await apres.arreter();
    expect(ecritures).toHaveLength(2);
    expect(ecritures.map((e: { seq: number; effet: string }) => [e.seq, e.effet])).toEqual([
      [1, 'creation'],
      [2, 'remplacement'],
    ]);
    expect(ecritures[0]).toMatchObject({
      num_unique: numero,
      points: cotation.points,
      id_correlation: null,
    });
    expect(ecritures[0].empreinte).toMatch(/^[0-9a-f]{64}$/);
  });

  it('a déjà écrit sur le disque quand il répond', async () => {
    const chemin = fichierNeuf();
    const essai = await ouvrir({ registre: chemin });
    const numero = await essai.numero(20);
    await essai.poster(numero, await essai.cotationJuste(numero));
    expect(readFileSync(chemin, 'utf8').trim().split('\n')).toHaveLength(1);
    await essai.arreter();
  });

  it('écarte une dernière ligne coupée par un arrêt brutal', async () => {
    const chemin = fichierNeuf();
    const modele = { code: 'EPCI-1-PRIMO', version: '1' };
    const cotation = {
      date_cotation: '',
      modele,
      localisations_souhaitees: [],
      points: 1,
      criteres: [],
      motif: 'RECALCUL' as const,
    };
    const ecriture = {
      instant: '',
      num_unique: 'x',
      epci: 'y',
      date_cotation: '',
      points: 1,
      empreinte: '',
      id_correlation: null,
    };
    const un = ouvrirRegistre(chemin);
    await Promise.all([1, 2, 3].map(() => un.inscrire({ ...ecriture, client_id: 'c', effet: 'creation', cotation })));
    await un.fermer();
    appendFileSync(chemin, '{"seq":4,"inst');
    const deux = ouvrirRegistre(chemin);
    expect(deux.lire().map((e) => e.seq)).toEqual([1, 2, 3]);
    expect((await deux.inscrire({ ...ecriture, client_id: 'c', effet: 'creation', cotation })).seq).toBe(4);
    await deux.fermer();
    const trois = ouvrirRegistre(chemin);
    expect(trois.lire().map((e) => e.seq)).toEqual([1, 2, 3, 4]);
    await trois.fermer();
  });
});
