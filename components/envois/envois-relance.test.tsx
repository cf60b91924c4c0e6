import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { EnvoiLu, PageEnvois } from '@/lib/contracts/envois.ts';
import { EnvoisRelance } from './envois-relance.tsx';

const EN_ECHEC: EnvoiLu = {
  ref: 'envoi-1',
  demande: { ref: 'demande-1', numero: '035100000000001ABC' },
  note: 40,
  etat: 'en-echec',
  tentatives: 8,
  prochainEssai: '2026-11-21T09:03:00.000Z',
  classe: 'SERVER',
  code: null,
  cause: null,
  creeLe: '2026-11-21T08:42:00.000Z',
  termineLe: '2026-11-21T09:00:00.000Z',
  auteur: null,
};
const COMPTES = { 'en-attente': 0, 'a-verifier': 0, refuse: 0, 'en-echec': 1, incertain: 0, transmis: 0, tous: 1 };
const page = (envois: EnvoiLu[]): PageEnvois => ({ envois, suivante: null, precedente: null, comptes: COMPTES });
const ecran = (envois: EnvoiLu[], { refs = [], cause }: { refs?: string[]; cause?: string } = {}) =>
  renderToStaticMarkup(
    <EnvoisRelance refs={refs} page={page(envois)} filtres={{ onglet: 'en-echec', cause }} onFait={() => undefined} />,
  );

describe('la relance sous la liste des envois', () => {
  it('ne se propose pas sur une pile vide ; la place du résultat y reste, pour dire la relance qui vient de la vider', () => {
    expect(ecran([])).toBe('<div class="fr-my-2w"><div role="status"></div></div>');
  });

  it('prépare le rejeu de tout le filtre, ou de la seule sélection', () => {
    expect(ecran([EN_ECHEC])).toContain('Préparer un rejeu de tout le filtre…');
    const choisie = ecran([EN_ECHEC], { refs: ['envoi-1'] });
    expect(choisie).toContain('Préparer un rejeu de la sélection…');
    expect(choisie).toMatch(/href="[^"]*envoi-1/);
  });

  it('ne propose la cause entière que filtrée par cette cause', () => {
    expect(ecran([EN_ECHEC], { cause: 'SERVER' })).toContain('Relancer tous les envois de la cause « SERVER »…');
    expect(ecran([EN_ECHEC])).not.toContain('de la cause');
  });
});
