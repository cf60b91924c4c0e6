import { describe, expect, it } from 'vitest';
import { rapportRejeu } from './rapport-rejeu.ts';

const ligne = {
  rang: 1,
  envoi: 'e-1',
  demande: 'd-1',
  objet: null,
  avis: 'sur',
  etat: 'echouee',
  classe: 'SERVER',
  code: null,
  cause: 'Panne du SNE',
  changeLe: '2026-11-21T09:00:00.000Z',
};

describe('le rapport d’un rejeu', () => {
  it('a une ligne par envoi, en mots', () => {
    const [entete, premiere] = rapportRejeu([ligne]).split('\r\n');
    expect(entete).toBe('\uFEFFrang;envoi;demande;avis;resultat;le;cause;classe;code');
    expect(premiere).toContain('1;e-1;d-1;');
    expect(premiere).toContain('Échoué de nouveau;2026-11-21T09:00:00.000Z;Panne du SNE;SERVER;');
  });

  it.each(['=1+1', '+33', '-2', '@SUM(A1)', '\tx'])('ne laisse pas un tableur exécuter « %s »', (code) => {
    const [, premiere] = rapportRejeu([{ ...ligne, code }]).split('\r\n');
    expect(premiere?.split(';').at(-1)).toMatch(/^"?'/);
  });
});
