import { describe, expect, it } from 'vitest';
import { direPortee, lirePortee } from './portee-adresse.ts';
import { versRejeuDesEnvois, versRejeuDuFiltre } from './vers-rejeu.ts';

const relire = (href: string) => lirePortee(Object.fromEntries(new URL(href, 'http://x').searchParams));

describe('la portée d’un rejeu dans l’adresse', () => {
  it('se relit : envois cochés, filtre, incident', () => {
    expect(relire(versRejeuDesEnvois(['envoi-1', 'envoi-2']))).toEqual({ tag: 'envois', refs: ['envoi-1', 'envoi-2'] });
    const filtre = { onglet: 'en-echec', cause: 'SERVER' } as const;
    expect(relire(versRejeuDuFiltre({ ...filtre, apres: 'envoi-9' }))).toEqual({ tag: 'filtre', filtre });
    expect(lirePortee({ incident: 'incident-1' })).toEqual({ tag: 'incident', ref: 'incident-1' });
  });

  it.each([{}, { incident: '../etc' }, { onglet: 'perdu' }, { refs: 'a b' }])('n’en invente pas une (%j)', (adresse) =>
    expect(lirePortee(adresse)).toBeNull(),
  );

  it('se dit en toutes lettres', () => {
    expect(direPortee({ tag: 'filtre', filtre: { onglet: 'en-echec', cause: 'SERVER' } }, null)).toBe(
      'Tous les envois du filtre « En échec », cause SERVER.',
    );
    expect(direPortee({ tag: 'incident', ref: 'incident-1' }, 'Panne')).toBe('Tous les envois touchés par l’incident « Panne ».');
  });
});
