import { describe, expect, it } from 'vitest';
import type { FicheApi } from '@/lib/domain/fiche-api.ts';
import { lignesDeFiche } from './fiche-view.ts';

const FICHE: FicheApi = {
  code: 'sne-cotation',
  nom: 'SNE Cotation',
  fournisseur: 'Ministère',
  versionApi: '1.0',
  environnements: [],
  services: [],
  etat: 'publiee',
  etatDepuis: '2021-08-01',
  cycle: [{ etat: 'creee', depuis: null }],
  retraitPrevuLe: '2027-01-31',
  responsable: 'Équipe API',
  documentation: null,
  conditionsOu: 'dans le portail PISTE',
  conditionsAccepteesLe: '2021-07-01',
  profilMetierRequis: true,
  profilMetierLe: null,
  prochaineMaintenance: '2026-11-22T09:00:00.000Z',
  version: 1,
};

describe('La fiche d’une API', () => {
  it('dit son cycle de vie, ses dates, et ce qui reste à renseigner', () => {
    expect(Object.fromEntries(lignesDeFiche(FICHE))).toEqual({
      Fournisseur: 'Ministère',
      Version: '1.0',
      'Cycle de vie': 'Créée (date à renseigner), puis Publiée le 01/08/2021',
      'Retrait prévu': 'le 31/01/2027',
      Responsable: 'Équipe API',
      'Conditions acceptées le': '01/07/2021',
      'Profil métier attribué le': 'non renseigné',
      'Prochaine maintenance': '22/11/2026 à 10 h 00',
    });
    const calme = { ...FICHE, retraitPrevuLe: null, profilMetierRequis: false, prochaineMaintenance: null };
    expect(Object.fromEntries(lignesDeFiche(calme))).toMatchObject({
      'Retrait prévu': 'aucun annoncé',
      'Profil métier attribué le': 'sans objet',
      'Prochaine maintenance': 'aucune annoncée',
    });
  });
});
