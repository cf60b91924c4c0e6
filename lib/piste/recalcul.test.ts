import { describe, expect, it } from 'vitest';
import { lireModeles } from '../../base-ecole/cotation/modeles.ts';
import { genererBase } from '../../base-ecole/donnees/base.ts';
import { lireTerritoires } from '../../base-ecole/donnees/territoires.ts';
import { lireGrilles } from '../../scripts/referentiel/lire-grilles.ts';
import { demandeACoter } from '../domain/demande-a-coter.ts';
import { compilerGrille, type Preuve } from '../domain/moteur-de-grille.ts';
import { versDemande } from './mapper.ts';
import { unNumero } from './passerelle.fixture.ts';
import { demandeWire } from './wire.ts';

const JOUR = '2026-11-21';
const moteurs = new Map(lireGrilles().map((g) => [`${g.code} ${g.version}`, compilerGrille(g)]));
const base = genererBase({ graine: 3, nombre: 500, jour: JOUR, territoires: lireTerritoires(), modeles: lireModeles() });

type Ligne = { code: string; points: number; codeInsee: string | null };
const enLignes = (criteres: readonly Ligne[]) =>
  criteres.map(({ code, points, codeInsee }) => `${code} ${codeInsee ?? ''} ${points}`).sort();

const cas = [...base.demandes.values()].flatMap(({ donnees, cotations }) => {
  const recue = demandeWire.parse({ ...donnees, statut: 'ACTIVE', date_fin_validite: JOUR });
  const demande = demandeACoter(versDemande(recue, unNumero()));
  return cotations.map((observee) => ({ demande, observee }));
});

const recalculer = ({ demande, observee }: (typeof cas)[number], jour: string) => {
  const preuves = observee.criteres
    .filter((c) => c.origine !== 'AUTOMATIQUE')
    .map(({ code, points, code_insee }): Preuve => {
      return { code, points, codeInsee: code_insee ?? null, origine: 'justificatif', valeur: null, preuve: null };
    });
  return moteurs.get(`${observee.modele.code} ${observee.modele.version}`)?.(demande, jour, preuves) ?? null;
};
const observees = (o: (typeof cas)[number]['observee']): Ligne[] =>
  o.criteres.map(({ code, points, code_insee }) => ({ code, points, codeInsee: code_insee ?? null }));

describe('Les mêmes règles écrites deux fois, sans code commun', () => {
  it('rendent la cotation même que tient le SNE, au jour où il l’a faite', () => {
    expect(cas.length).toBeGreaterThan(350);
    for (const un of cas) {
      const calculee = recalculer(un, un.observee.date_cotation.slice(0, 10));
      expect(enLignes(calculee?.criteres ?? [])).toEqual(enLignes(observees(un.observee)));
      expect(calculee?.points).toBe(un.observee.points);
      expect(calculee?.lieux.map((l) => l.points)).toEqual(un.observee.localisations_souhaitees.map((l) => l.points));
    }
  });

  it('ne s’écartent aujourd’hui que par l’ancienneté, qui a pu passer un palier depuis', () => {
    const ecarts = cas.filter((un) => recalculer(un, JOUR)?.points !== un.observee.points);
    expect(ecarts.length).toBeGreaterThan(0);
    for (const un of ecarts) {
      const sans = (lignes: readonly Ligne[]) => enLignes(lignes.filter((c) => c.code !== 'ANCIENNETE'));
      expect(sans(recalculer(un, JOUR)?.criteres ?? [])).toEqual(sans(observees(un.observee)));
    }
  });
});
