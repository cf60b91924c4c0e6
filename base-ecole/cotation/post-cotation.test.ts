import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { genererBase } from '../donnees/base.ts';
import { coter } from '../donnees/coter.ts';
import { lireTerritoires } from '../donnees/territoires.ts';
import { type Essai, ouvrir } from '../essais/ouvrir.ts';
import { creerHorloge } from '../horloge.ts';
import { lireApplications } from '../piste/applications.ts';
import { ouvrirRegistre } from '../registre/registre.ts';
import { lireModeles } from './modeles.ts';
import { postCotation } from './post-cotation.ts';

const INSTANT = new Date('2026-11-21T09:00:00Z');

/** Une demande jamais cotée, et de quoi la coter, sans passer par le réseau. */
function preparer() {
  const base = genererBase({ graine: 7, nombre: 60, jour: '2026-11-21', territoires: lireTerritoires(), modeles: lireModeles() });
  const demande = [...base.demandes.values()][20];
  const application = lireApplications()[0];
  const epci = demande?.epcis[0] ?? '';
  const modele = demande && base.modeleEnVigueur(epci, demande.donnees.mutation, '2026-11-21');
  if (!demande || !application || !modele) throw new Error('Jeu d’essai incomplet');
  const corps = Buffer.from(JSON.stringify(coter(demande, modele, INSTANT, new Set())));
  const requete = {
    methode: 'POST',
    chemin: '',
    recherche: new URLSearchParams(),
    entetes: { 'content-type': 'application/json' },
    corps,
  };
  const horloge = creerHorloge(() => 0, { instant: INSTANT, figee: true });
  return { demande, contexte: { base: () => base, horloge, requete, application, correlation: undefined } };
}

describe('Envoi d’une cotation et registre', () => {
  it('ne répond ni n’applique rien tant que l’écriture n’est pas sur le disque', async () => {
    const { demande, contexte } = preparer();
    const registre = ouvrirRegistre();
    let liberer = () => {};
    const disque = new Promise<void>((resolue) => (liberer = resolue));
    const lent = {
      ...registre,
      inscrire: (e: Parameters<typeof registre.inscrire>[0]) => disque.then(() => registre.inscrire(e)),
    };
    let repondu = false;
    const reponse = postCotation({ ...contexte, registre: lent }, demande.donnees.num_unique).finally(() => (repondu = true));
    await new Promise((resolue) => setImmediate(resolue));
    expect([repondu, demande.cotations.length]).toEqual([false, 0]);
    liberer();
    expect((await reponse).statut).toBe(201);
    expect(demande.cotations).toHaveLength(1);
  });

  it('échoue sans effet quand le disque refuse', async () => {
    const { demande, contexte } = preparer();
    const plein = { ...ouvrirRegistre(), inscrire: () => Promise.reject(new Error('ENOSPC')) };
    await expect(postCotation({ ...contexte, registre: plein }, demande.donnees.num_unique)).rejects.toThrow('ENOSPC');
    expect(demande.cotations).toHaveLength(0);
  });
});

describe('Envois simultanés sur une même demande', () => {
  let essai: Essai;
  beforeAll(async () => {
    // Un vrai fichier : le temps du disque ouvre la fenêtre où deux envois se croiseraient.
    essai = await ouvrir({ registre: join(mkdtempSync(join(tmpdir(), 'envois-')), 'registre.jsonl') });
  });
  afterAll(() => essai.arreter());

  it('s’appliquent l’un après l’autre : une seule création, jamais une plus ancienne par-dessus', async () => {
    const numero = await essai.numero(20);
    const cotation = await essai.cotationJuste(numero);
    const instants = ['08:00', '08:20', '08:40', '08:59', '08:10', '08:30'].map((heure) => `2026-11-21T${heure}:00Z`);
    const statuts = await Promise.all(
      instants.map(async (date_cotation) => (await essai.poster(numero, { ...cotation, date_cotation })).status),
    );
    const { ecritures }: { ecritures: { effet: string; date_cotation: string }[] } = await (await essai.admin('registre')).json();
    expect(ecritures.map((e) => e.effet).filter((effet) => effet === 'creation')).toHaveLength(1);
    expect(ecritures.map((e) => e.date_cotation)).toEqual(ecritures.map((e) => e.date_cotation).toSorted());
    expect(statuts.filter((s) => s === 201)).toHaveLength(1);
    const { date_cotation } = await (await essai.appeler(`/demandes/${numero}/cotation`)).json();
    expect(date_cotation).toBe('2026-11-21T08:59:00Z');
  });
});
