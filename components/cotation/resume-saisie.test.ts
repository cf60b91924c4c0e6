import { describe, expect, it } from 'vitest';
import { lignesSaisie } from './lignes-saisie.ts';
import { resumeSaisie } from './resume-saisie.ts';
import { unDossier } from './un-dossier.fixture.ts';

const lignes = lignesSaisie(unDossier());

describe('le résumé des erreurs de la saisie', () => {
  it('nomme le critère quand le message ne le fait pas, commune comprise, et mène au champ', () => {
    const resume = resumeSaisie(
      [
        { champ: 'lignes.LIEN_COMMUNE__35051.points', message: 'Indiquez un nombre de points.' },
        { champ: 'lignes.ANCIENNETE.preuve', message: '« Ancienneté » est corrigé à la main : dites pourquoi.' },
        { champ: 'justification', message: 'Écrivez une justification.' },
      ],
      lignes,
    );
    expect(resume.map(({ message, cible }) => [message, cible])).toEqual([
      ['Lien avec la commune – Cesson-Sévigné : Indiquez un nombre de points.', 'champ-lignes-LIEN_COMMUNE__35051-points'],
      ['« Ancienneté » est corrigé à la main : dites pourquoi.', 'champ-lignes-ANCIENNETE-preuve'],
      ['Écrivez une justification.', 'champ-justification'],
    ]);
  });

  it('mène une faute d’ensemble au premier critère', () => {
    expect(resumeSaisie([{ champ: null, message: 'Retenez au moins un critère.' }], lignes)[0]?.cible).toBe(
      'champ-lignes-DALO-retenu',
    );
  });
});
