import { describe, expect, it } from 'vitest';
import type { EchangeLu } from '@/lib/contracts/journal.ts';
import { pourLeSupport, versEchange } from './echange-row.ts';

const echange = (voulu: Partial<EchangeLu> = {}): EchangeLu => ({
  cle: '1-2',
  le: '2026-11-21T09:00:05.000Z',
  sens: 'sortant',
  partenaire: 'sne',
  environnement: 'base-ecole',
  operation: 'post-cotation',
  methode: 'POST',
  route: '/demandes/{num_unique}/cotation',
  verdict: 'refuse',
  classe: 'VALIDATION',
  http: 422,
  code: 'ERRCOTCAL9004',
  dureeMs: 1_240,
  tentative: 2,
  correlation: 'corr-1',
  demande: 'd1',
  envoi: 'e1',
  agent: null,
  cause: null,
  ...voulu,
});

describe('Un échange du journal', () => {
  it('se dit en mots : quoi, vers qui, la réponse, sa cause', () => {
    expect(versEchange(echange())).toMatchObject({
      quand: '21/11/2026 à 10 h 00 min 05 s',
      operation: 'Transmettre une cotation',
      service: 'SNE sortant',
      sens: 'Émis',
      verdict: 'Refusé (motif fonctionnel)',
      cause: 'Cause non répertoriée',
      code: 'ERRCOTCAL9004',
      http: '422',
      duree: '1\u202f240 ms',
      essai: 'essai 2',
      agent: 'Système',
      environnement: 'Base école',
    });
  });

  it('réussi n’a pas de cause ; reçu, sans réponse ou d’un service neuf, le dit tel quel', () => {
    expect(versEchange(echange({ verdict: 'reussi', cause: 'x', tentative: 1, agent: 'Inès' }))).toMatchObject({
      cause: null,
      essai: null,
      agent: 'Inès',
    });
    const muet = echange({ sens: 'entrant', partenaire: 'neuf', http: null, code: null, cause: 'Panne' });
    expect(versEchange(muet)).toMatchObject({
      service: 'neuf entrant',
      sens: 'Reçu',
      http: 'sans réponse',
      code: 'VALIDATION',
      cause: 'Panne',
    });
  });

  it('se copie pour le support sans rien de personnel', () => {
    const bloc = pourLeSupport(echange({ http: null, code: null, classe: null })).split('\n');
    expect(bloc).toContain('Statut HTTP : sans réponse');
    expect(bloc).toContain('Code : – (classe –)');
    expect(bloc).toContain('Opération : POST /demandes/{num_unique}/cotation');
    expect(bloc.join()).not.toMatch(/d1|e1/);
  });
});
