import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RENNES_METROPOLE } from '../donnees/territoires.ts';
import { type Essai, ouvrir } from '../essais/ouvrir.ts';
import { lireModeles } from './modeles.ts';
import { ERREURS } from './wire.ts';

const fixture = (nom: string): unknown => JSON.parse(readFileSync(new URL(`./fixtures/${nom}.json`, import.meta.url), 'utf8'));

let essai: Essai;
let numero: string;
beforeAll(async () => {
  essai = await ouvrir();
  numero = await essai.numero(16);
});
afterAll(() => essai.arreter());

const lire = async (chemin: string, entetes: Record<string, string> = {}) =>
  (await essai.appeler(chemin, { headers: entetes })).json();

describe('Contrat provisoire v1 : les réponses sont celles des exemples gardés', () => {
  it('liste', async () => expect(await lire('/demandes?filtre_a_coter=false&range=0-2')).toEqual(fixture('liste')));

  it('demande', async () => expect(await lire(`/demandes/${numero}`)).toEqual(fixture('demande')));

  it('demande radiée', async () => {
    const autre = await essai.numero(23);
    await essai.admin('modification', { num_unique: autre, evenement: 'RADIATION', motif: 'ATTRIBUTION' });
    const radiee = await lire(`/demandes/${autre}`);
    expect({ statut: radiee.statut, radiation: radiee.radiation }).toEqual(fixture('radiation'));
  });

  it('cotation envoyée puis lue', async () => {
    const envoyee = await essai.cotationJuste(numero, RENNES_METROPOLE);
    expect(envoyee).toEqual(fixture('cotation-envoyee'));
    const reponse = await essai.poster(numero, envoyee);
    expect(await reponse.json()).toEqual(fixture('cotation-lue'));
    expect(await lire(`/demandes/${numero}/cotation?epci=${RENNES_METROPOLE}`)).toEqual(fixture('cotation-lue'));
  });

  it('modèles, ceux des fichiers livrés', async () => {
    const { modeles } = await lire('/modele-cotation');
    expect(modeles).toHaveLength(4);
    expect(modeles).toEqual(expect.arrayContaining(lireModeles()));
  });

  it('état de santé', async () => expect(await lire('/healthcheck')).toEqual(fixture('healthcheck')));

  it('erreur', async () => expect(await lire('/demandes?range=9-2', { 'x-correlation-id': 'abc' })).toEqual(fixture('erreur')));

  it('numérote 9xxx tout code inventé', () => {
    const reels = Object.keys(ERREURS).filter((code) => !/^ERRCOT[A-Z]{3}9\d{3}$/.test(code));
    expect(reels).toEqual(['ERRCOTCAL0004']);
  });

  it('rend l’identifiant de corrélation en en-tête, et l’ignore s’il est démesuré', async () => {
    const entete = async (valeur: string) =>
      (await essai.appeler('/healthcheck', { headers: { 'x-correlation-id': valeur } })).headers.get('x-correlation-id');
    expect(await entete('9b7f-essai')).toBe('9b7f-essai');
    expect(await entete('x'.repeat(200))).toBe(null);
  });
});
