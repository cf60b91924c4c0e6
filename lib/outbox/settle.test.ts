import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, ESSAIS_MAX, plafond } from './backoff.ts';
import type { Issue } from './deliver-cotation.ts';
import { ECHECS } from './echecs.fixture.ts';
import type { EnvoiPris } from './envoi-pris.ts';
import { essai } from './essai.ts';
import type { EchecPartenaire, NonTente } from './partenaire.ts';
import { settle } from './settle.ts';

const instant = new Date('2026-11-21T09:00:00.000Z');
const deps = { now: () => instant, random: () => 0.5, quarantaineMs: 45_000 };
const envoi = (douteux: boolean, tentatives = 0) => ({ ref: 'e', douteux, tentatives }) as EnvoiPris;
const quand = { correlation: 'c', debut: instant, fin: instant };

const regler = (pendant: 'post' | 'relecture', echec: EchecPartenaire, douteux = pendant === 'relecture', tentatives = 0) =>
  settle(
    { envoi: envoi(douteux, tentatives), essais: essai(pendant, echec, quand), issue: { tag: 'echec', pendant, echec } },
    deps,
  );

type Ligne = [keyof typeof ECHECS, string, 'suspendre' | 'continuer'];

describe('settle', () => {
  it.each<Ligne>([
    ['identifiants', 'en-echec', 'suspendre'],
    ['jeton', 'en-echec', 'suspendre'],
    ['acces', 'en-echec', 'suspendre'],
    ['profil', 'en-echec', 'suspendre'],
    ['route', 'en-echec', 'suspendre'],
    ['blocage', 'en-echec', 'suspendre'],
    ['inconnue', 'refuse', 'continuer'],
    ['validation', 'refuse', 'continuer'],
    ['conflit', 'refuse', 'continuer'],
    ['quota', 'a-envoyer', 'suspendre'],
    ['quotaSansDelai', 'a-envoyer', 'continuer'],
    ['reseauAvant', 'a-envoyer', 'continuer'],
    ['delaiAvant', 'a-envoyer', 'continuer'],
    ['delaiJeton', 'a-envoyer', 'continuer'],
    ['serveur', 'a-verifier', 'continuer'],
    ['serveurPatience', 'a-verifier', 'continuer'],
    ['reseauApres', 'a-verifier', 'continuer'],
    ['delaiApres', 'a-verifier', 'continuer'],
    ['contrat', 'a-verifier', 'continuer'],
    ['autreDemande', 'a-verifier', 'continuer'],
    ['redirection', 'a-verifier', 'continuer'],
    ['inattendue', 'en-echec', 'continuer'],
  ])('après un POST, « %s » mène à « %s » et la file doit %s', (nom, etat, conseil) => {
    expect(regler('post', ECHECS[nom])).toMatchObject({ sort: { etat }, conseil: { tag: conseil }, classe: ECHECS[nom].tag });
  });

  it.each<Ligne>([
    ['identifiants', 'a-verifier', 'suspendre'],
    ['jeton', 'a-verifier', 'suspendre'],
    ['acces', 'a-verifier', 'suspendre'],
    ['profil', 'a-verifier', 'suspendre'],
    ['route', 'a-verifier', 'suspendre'],
    ['blocage', 'a-verifier', 'suspendre'],
    ['inconnue', 'refuse', 'continuer'],
    ['validation', 'incertain', 'continuer'],
    ['quota', 'a-verifier', 'suspendre'],
    ['serveur', 'a-verifier', 'continuer'],
    ['reseauApres', 'a-verifier', 'continuer'],
    ['delaiApres', 'a-verifier', 'continuer'],
    ['contrat', 'a-verifier', 'continuer'],
    ['autreDemande', 'incertain', 'continuer'],
    ['inattendue', 'a-verifier', 'continuer'],
  ])('après une relecture, « %s » laisse le doute en « %s » et la file doit %s', (nom, etat, conseil) => {
    expect(regler('relecture', ECHECS[nom])).toMatchObject({ sort: { etat }, conseil: { tag: conseil } });
  });

  it('garde les motifs du SNE pour les ranger sous leur champ', () => {
    expect(regler('post', ECHECS.validation)?.sort).toEqual({
      etat: 'refuse',
      motifs: [{ code: 'ERRCOTCAL9004', message: 'message du SNE', champ: 'criteres[0].points' }],
    });
  });

  it('ne revient jamais avant le délai demandé, écriture douteuse comprise', () => {
    for (const nom of ['quota', 'serveurPatience'] as const) {
      const sort = regler('post', ECHECS[nom])?.sort;
      expect(sort).toMatchObject({ dansMs: 150_000 });
    }
  });

  it('ne compte pas ce qui n’est pas parti, et fait attendre la file', () => {
    const echec: NonTente = { tag: 'NON_TENTE', reason: 'disjoncteur', retryAfterMs: 5_000 };
    const issue: Issue = { tag: 'echec', pendant: 'post', echec };
    expect(essai('post', echec, quand)).toEqual([]);
    expect(settle({ envoi: envoi(false), essais: [], issue }, deps)).toMatchObject({
      sort: { etat: 'a-envoyer', dansMs: 7_500 },
      conseil: { tag: 'suspendre', dureeMs: 5_000 },
    });
  });

  it('rend un envoi abandonné à l’arrêt sans le retarder', () => {
    const issue: Issue = { tag: 'echec', pendant: 'post', echec: { tag: 'NON_TENTE', reason: 'abandon', retryAfterMs: null } };
    expect(settle({ envoi: envoi(true), essais: [], issue }, deps)?.sort).toEqual({ etat: 'a-verifier', dansMs: 0 });
  });

  it('passe la main à une personne une fois la tranche d’essais épuisée, et rend une tranche à chaque relance', () => {
    expect(regler('post', ECHECS.reseauAvant, false, ESSAIS_MAX - 1)?.sort).toEqual({ etat: 'en-echec' });
    expect(regler('relecture', ECHECS.serveur, true, ESSAIS_MAX - 1)?.sort).toEqual({ etat: 'incertain' });
    expect(regler('post', ECHECS.reseauAvant, false, ESSAIS_MAX)?.sort).toMatchObject({ etat: 'a-envoyer' });
  });

  it('attend la fin de la quarantaine avant de reparler au SNE', () => {
    const jusqua = new Date(instant.getTime() + 12_000);
    expect(settle({ envoi: envoi(true), essais: [], issue: { tag: 'quarantaine', jusqua } }, deps)?.sort).toEqual({
      etat: 'a-verifier',
      dansMs: 12_000,
    });
  });

  it('n’écrit rien pour un bail perdu', () => {
    expect(settle({ envoi: envoi(true), essais: [], issue: { tag: 'bail-perdu' } }, deps)).toBeNull();
  });
});

describe('backoff', () => {
  it('tire entre zéro et un plafond qui double jusqu’à une heure', () => {
    expect([1, 2, 3, 10, 11, 40].map((n) => plafond(n))).toEqual([5_000, 10_000, 20_000, 2_560_000, 3_600_000, 3_600_000]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, tirage) => {
        const attente = backoff(n, null, () => tirage);
        return attente >= 0 && attente <= plafond(n);
      }),
    );
  });

  it('ne fait revenir ensemble que quelques envois sur cent priés d’attendre une minute', () => {
    let graine = 7;
    const random = () => (graine = (graine * 16_807) % 2_147_483_647) / 2_147_483_647;
    const retours = Array.from({ length: 100 }, () => backoff(1, 60_000, random)).sort((a, b) => a - b);
    const parSeconde = retours.map((debut) => retours.filter((r) => r >= debut && r < debut + 1_000).length);
    expect(retours[0]).toBeGreaterThanOrEqual(60_000);
    expect(Math.max(...parSeconde)).toBeLessThanOrEqual(5);
  });
});
