import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filtresIncidents } from '@/lib/contracts/incidents.ts';
import { ETATS_INCIDENT } from '@/lib/domain/incident.ts';
import { hrefIncidents, lireFiltresIncidents } from './incidents-search-params.ts';

const lireAdresse = (href: string) => lireFiltresIncidents(Object.fromEntries(new URL(href, 'http://x').searchParams));

describe('l’adresse de la liste des incidents', () => {
  it('se relit telle qu’elle a été écrite', () => {
    const filtres = fc.record(
      {
        etat: fc.constantFrom(...ETATS_INCIDENT),
        operation: fc.constantFrom('post-cotation', 'jeton'),
        responsable: fc.constantFrom('moi', 'personne'),
        apres: fc.constant('incident-3'),
      },
      { requiredKeys: ['etat'] },
    );
    fc.assert(
      fc.property(filtres, (f) => {
        expect(lireAdresse(hrefIncidents(filtresIncidents.parse(f)))).toEqual({ filtres: f, ecartes: [] });
      }),
    );
  });

  it('écarte ce qui ne se lit pas, et le nomme', () => {
    expect(lireFiltresIncidents({ etat: 'perdu', operation: ['a', 'b'], inconnu: 'x' })).toEqual({
      filtres: { etat: 'a-trier' },
      ecartes: ['etat', 'operation'],
    });
  });
});
