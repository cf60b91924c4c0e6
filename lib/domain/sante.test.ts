import { describe, expect, it } from 'vitest';
import { type Couche, type EtatCouche, motsDeSante } from './sante.ts';

const LE = '2026-11-21T09:00:00.000Z';
const vu = (couche: Couche, etat: string): EtatCouche => ({
  couche,
  etat,
  depuis: LE,
  dernierSucces: null,
  dernierEchec: null,
  verifieeLe: LE,
});
const avec = (couche: Couche, etat: string): EtatCouche[] =>
  (['jeton', 'passerelle', 'application'] as const).map((c) => vu(c, c === couche ? etat : 'disponible'));

describe('les mots de la santé (contrat provisoire §5.6)', () => {
  it.each([
    ['jeton', 'AUTH_CREDENTIALS', 'identifiants PISTE refusés', 'indisponible'],
    ['jeton', 'NETWORK', 'PISTE OAuth injoignable', 'indisponible'],
    ['jeton', 'TIMEOUT', 'PISTE OAuth injoignable', 'indisponible'],
    ['passerelle', 'AUTH_TOKEN', 'jeton refusé par la passerelle', 'indisponible'],
    ['passerelle', 'ACCESS', 'API non souscrite, CGU non acceptées ou profil métier absent', 'indisponible'],
    ['passerelle', 'NOT_FOUND_ROUTE', 'adresse de base fausse', 'indisponible'],
    ['passerelle', 'QUOTA', 'quota atteint', 'degrade'],
    ['application', 'SERVER', 'application Cotation indisponible', 'indisponible'],
    ['application', 'TIMEOUT', 'application Cotation indisponible', 'indisponible'],
    ['application', 'disponible', 'disponible', 'disponible'],
    ['application', 'JAMAIS_VUE', 'réponse inattendue', 'degrade'],
  ] as const)('%s, %s : « %s »', (couche, etat, mot, ton) => {
    expect(motsDeSante(avec(couche, etat)).find((m) => m.couche === couche)).toMatchObject({ mot, ton, depuis: LE });
  });

  it('ne prétend rien d’une couche derrière une couche fermée', () => {
    const tons = motsDeSante(avec('jeton', 'AUTH_CREDENTIALS')).map((m) => m.ton);
    expect(tons).toEqual(['indisponible', 'inconnu', 'inconnu']);
  });

  it('dit jamais vérifiée une couche sans mesure', () => {
    expect(motsDeSante([]).map((m) => m.mot)).toEqual(Array(3).fill('jamais vérifiée'));
  });
});
