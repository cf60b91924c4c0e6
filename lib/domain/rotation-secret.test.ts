import { describe, expect, it } from 'vitest';
import { etapesRotation, type SecretsConnus } from './rotation-secret.ts';

const MAINTENANT = new Date('2026-11-21T12:00:00Z');
const ilYA = (heures: number): Date => new Date(MAINTENANT.getTime() - heures * 3_600_000);
const RIEN: SecretsConnus = { depuis: { courant: ilYA(1) }, signees: { courant: null, precedent: null } };
const etats = (enCours: boolean, connus: SecretsConnus) => etapesRotation(enCours, connus, MAINTENANT).map((e) => e.etat);

describe('la rotation du secret des notifications', () => {
  it('commence chez Passe Marché', () => expect(etats(false, RIEN)).toEqual(['a-faire', 'attend', 'attend', 'attend']));

  it('n’est posée que lorsque le travailleur a lui aussi le nouveau secret', () => {
    expect(etats(true, { ...RIEN, depuis: {} })).toEqual(['faite', 'a-faire', 'attend', 'attend']);
    expect(etats(true, RIEN)).toEqual(['faite', 'faite', 'a-faire', 'attend']);
  });

  it('se prouve par une notification signée du nouveau secret', () => {
    const preuve = { ref: 'n1', le: ilYA(0.5) };
    const connus = { ...RIEN, signees: { courant: preuve, precedent: null } };
    expect(etats(true, connus)).toEqual(['faite', 'faite', 'faite', 'attend']);
    expect(etapesRotation(true, connus, MAINTENANT)[2]?.preuve).toEqual(preuve);
  });

  it('ne retire l’ancien qu’après un jour sans rien signé de lui', () => {
    const courant = { ref: 'n1', le: ilYA(1) };
    const depuis = { courant: ilYA(72) };
    const avec = (precedent: SecretsConnus['signees']['precedent']) =>
      etats(true, { depuis, signees: { courant, precedent } }).at(-1);
    expect(avec({ ref: 'n0', le: ilYA(23) })).toBe('attend');
    expect(avec({ ref: 'n0', le: ilYA(25) })).toBe('a-faire');
    expect(avec(null)).toBe('a-faire');
  });
});
