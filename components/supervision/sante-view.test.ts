import { describe, expect, it } from 'vitest';
import type { Supervision } from '@/lib/contracts/supervision.ts';
import { direDisjoncteur, direFileEtQuota, resumer, versCouches, versOperations, versQuotas } from './sante-view.ts';

const couche = (ton: Supervision['couches'][number]['ton'], mot: string): Supervision['couches'][number] => ({
  couche: 'jeton',
  libelle: 'Jeton PISTE',
  mot,
  ton,
  depuis: '2026-11-21T08:42:00.000Z',
  dernierSucces: '2026-11-21T08:42:00.000Z',
  dernierEchec: null,
  verifieeLe: null,
});

const lue = (partie: Partial<Supervision>): Supervision => ({
  environnement: 'base-ecole',
  couches: [],
  dernierSucces: null,
  consommation: { seconde: 2, heure: 1200, jour: 14_000 },
  quota: { seconde: 10, heure: 24_000, jour: 280_000 },
  operations: [],
  file: {},
  disjoncteur: { tag: 'ferme', sondeA: null },
  synchronisation: null,
  ...partie,
});

describe('la santé à l’écran', () => {
  it('nomme la couche fautive la plus grave d’abord', () => {
    const couches = [couche('degrade', 'quota atteint'), couche('indisponible', 'identifiants PISTE refusés')];
    expect(resumer(lue({ couches }))).toEqual({ ton: 'erreur', titre: 'Jeton PISTE : identifiants PISTE refusés' });
  });

  it('ne répète pas la couche que sa panne nomme déjà', () => {
    const fautive = { ...couche('indisponible', 'application Cotation indisponible'), libelle: 'Application Cotation' };
    expect(resumer(lue({ couches: [fautive] })).titre).toBe('Application Cotation indisponible');
  });

  it('prévient d’une couche dégradée, et dit que tout va quand une seule est encore inconnue', () => {
    const couches = [couche('disponible', 'disponible'), couche('degrade', 'quota atteint')];
    expect(resumer(lue({ couches }))).toEqual({ ton: 'avertissement', titre: 'Jeton PISTE : quota atteint' });
    expect(resumer(lue({ couches: [couche('disponible', ''), couche('inconnu', '')] })).ton).toBe('succes');
  });

  it('rapporte les échecs aux appels de chaque opération', () => {
    const operation = { operation: 'get-demande', appels: 40, enEchec: 1, dureeMoyenneMs: 1_240 };
    const vues = versOperations(lue({ operations: [operation, { ...operation, operation: 'jeton', appels: 0, enEchec: 0 }] }));
    expect(vues.map((o) => [o.libelle, o.taux.replaceAll(/\s/g, ' '), o.duree])).toEqual([
      ['Lire une demande', '2,5 %', '1\u202f240 ms'],
      ['Obtenir un jeton', '0 %', '1\u202f240 ms'],
    ]);
  });

  it.each([
    [
      { 'a-envoyer': 2, 'en-cours': 1, 'a-verifier': 4, refuse: 9, transmis: 80 },
      1_200,
      '7 envois en attente ; 1 200 appels en une heure, 5 % du quota.',
    ],
    [{ refuse: 9 }, 1, 'Aucun envoi en attente ; 1 appel en une heure, 0 % du quota.'],
  ])('dit ce qui attend de partir et la part du quota', (file, heure, phrase) => {
    const dite = direFileEtQuota(lue({ file, consommation: { seconde: 0, heure, jour: heure } }));
    expect(dite.replaceAll(/[\u202f\u00a0]/g, ' ')).toBe(phrase);
  });

  it('ne dit pas que tout va quand rien n’a été vérifié', () =>
    expect(resumer(lue({ couches: [couche('inconnu', 'jamais vérifiée')] })).ton).toBe('info'));

  it('dit l’état d’une couche d’un mot, et sa raison à part', () => {
    const dites = versCouches(
      lue({ couches: [couche('indisponible', 'adresse de base fausse'), couche('degrade', 'quota atteint')] }),
    );
    expect(dites.map((c) => [c.etat, c.raison])).toEqual([
      ['Indisponible', 'Adresse de base fausse.'],
      ['Dégradée', 'Quota atteint.'],
    ]);
  });

  it('date chaque couche à l’heure de Paris et dit « jamais »', () => {
    const [vue] = versCouches(lue({ couches: [couche('disponible', 'disponible')] }));
    expect(vue).toMatchObject({
      etat: 'Disponible',
      raison: null,
      ton: 'succes',
      depuis: '21/11/2026 à 09 h 42',
      dernierEchec: 'jamais',
    });
  });

  it('rapporte la consommation au quota annoncé', () => {
    expect(versQuotas(lue({})).map((q) => q.part)).toEqual(
      ['20\u202f%', '5\u202f%', '5\u202f%'].map((p) => p.replace('\u202f', '\u00a0')),
    );
  });

  it('dit un disjoncteur fermé, à l’essai, ou ouvert sans essai prévu', () => {
    const dire = (tag: 'ferme' | 'demi-ouvert' | 'ouvert') => direDisjoncteur(lue({ disjoncteur: { tag, sondeA: null } }));
    expect(dire('ferme')).toContain('passent normalement');
    expect(dire('demi-ouvert')).toContain('appel d’essai');
    expect(dire('ouvert')).toBe('Les appels sont suspendus après des échecs répétés.');
  });

  it('dit quand un disjoncteur ouvert essaiera de nouveau', () =>
    expect(direDisjoncteur(lue({ disjoncteur: { tag: 'ouvert', sondeA: '2026-11-21T08:42:05.000Z' } }))).toContain(
      '09 h 42 min 05 s',
    ));
});
