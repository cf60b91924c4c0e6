import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ETATS_COTATION } from '../domain/etat-cotation.ts';
import { COLONNES, ecrireColonnes } from '../domain/colonne-demandes.ts';
import {
  DENSITES,
  EXAMENS,
  FILTRE_PAR_DEFAUT,
  type FiltreDemandes,
  PRISES_EN_CHARGE,
  STATUTS_DEMANDE,
  TRIS_DEMANDES,
} from '../domain/filtre-demandes.ts';
import { demandesQuery, versFiltre } from './demandes.ts';
import { adresseListe, ecrireFiltre, lireFiltre, PARAMETRES } from './demandes-search-params.ts';

const cles = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];
const jour = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const note = fc.integer({ min: -999, max: 9999 });
const filtreQuelconque = fc.record<FiltreDemandes>({
  etat: fc.option(fc.constantFrom(...cles(ETATS_COTATION))),
  statut: fc.option(fc.constantFrom(...cles(STATUTS_DEMANDE))),
  prise: fc.option(fc.constantFrom(...cles(PRISES_EN_CHARGE))),
  examen: fc.option(fc.constantFrom(...cles(EXAMENS))),
  territoire: fc.option(fc.constantFrom('243500139', '243500774')),
  commune: fc.option(fc.constantFrom('35238', '2A004')),
  noteMin: fc.option(note),
  noteMax: fc.option(note),
  depotDu: fc.option(jour),
  depotAu: fc.option(jour),
  majDu: fc.option(jour),
  majAu: fc.option(jour),
  tri: fc.constantFrom(...cles(TRIS_DEMANDES)),
  parPage: fc.constantFrom(25, 50, 100),
  colonnes: fc.option(
    fc
      .shuffledSubarray(cles(COLONNES), { minLength: 1 })
      .map(ecrireColonnes)
      .filter((c) => c !== null),
  ),
  densite: fc.constantFrom(...cles(DENSITES)),
  vue: fc.option(fc.stringMatching(/^[\w-]{1,12}$/)),
  curseur: fc.option(fc.stringMatching(/^[\w-]{1,40}$/)),
});

describe('adresse de la liste', () => {
  it('rend le filtre dont elle vient, et l’API lit la même chose', () => {
    fc.assert(
      fc.property(filtreQuelconque, (filtre) => {
        const adresse = ecrireFiltre(filtre);
        expect(lireFiltre(adresse)).toEqual({ filtre, ignores: [] });
        expect(versFiltre(demandesQuery.parse(Object.fromEntries(adresse)))).toEqual(filtre);
      }),
    );
  });

  it('omet ce qui vaut le défaut', () => {
    expect(adresseListe(FILTRE_PAR_DEFAUT)).toBe('/demandes');
    expect(adresseListe(FILTRE_PAR_DEFAUT, { etat: 'a-coter', tri: 'note-desc' })).toBe('/demandes?etat=a-coter&tri=note-desc');
  });

  it('revient à la première page quand un filtre change, et garde la page qu’on lui demande', () => {
    const page = { ...FILTRE_PAR_DEFAUT, curseur: 'abc' };
    expect(adresseListe(page, { etat: 'cotee' })).toBe('/demandes?etat=cotee');
    expect(adresseListe(page, { curseur: 'def' })).toBe('/demandes?curseur=def');
  });

  it('lit n’importe quelle adresse sans échouer, et nomme ce qu’elle ignore', () => {
    const noms = Object.values(PARAMETRES).map((p) => p.nom);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...noms, 'autre'), fc.string())), (paires) => {
        const { filtre } = lireFiltre(new URLSearchParams(paires));
        expect(lireFiltre(ecrireFiltre(filtre)).filtre).toEqual(filtre);
      }),
    );
    const abimee = new URLSearchParams(
      'etat=toString&statut=&note-min=1e3&depot-du=2026-02-30&maj-au=0000-01-01&tri=nom&territoire=35',
    );
    expect(lireFiltre(abimee)).toEqual({
      filtre: FILTRE_PAR_DEFAUT,
      ignores: ['État de cotation', 'Territoire', 'Note minimale', 'Déposée à partir du', 'Mise à jour jusqu’au', 'Tri'],
    });
    expect(demandesQuery.safeParse(Object.fromEntries(abimee)).success).toBe(false);
  });

  it('lit la commune telle que le champ la propose', () => {
    expect(lireFiltre(new URLSearchParams({ commune: 'Rennes (35238)' })).filtre.commune).toBe('35238');
    expect(lireFiltre(new URLSearchParams({ commune: 'Rennes' })).ignores).toEqual(['Commune']);
  });

  it('n’a aucune place pour un texte cherché', () => {
    expect(Object.values(PARAMETRES).map((p) => p.nom)).not.toContain('recherche');
    expect(demandesQuery.safeParse({ recherche: 'Lefèvre' }).success).toBe(false);
  });
});
