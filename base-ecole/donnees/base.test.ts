import { describe, expect, it } from 'vitest';
import { lireModeles } from '../cotation/modeles.ts';
import { validerCotation } from '../cotation/valider-cotation.ts';
import { NUM_UNIQUE } from '../cotation/wire.ts';
import { attenteDeCotation } from './a-coter.ts';
import { genererBase } from './base.ts';
import { statutAu } from './statut.ts';
import { LIFFRE_CORMIER, lireTerritoires, RENNES_METROPOLE } from './territoires.ts';

const JOUR = '2026-11-21';
const territoires = lireTerritoires();
const modeles = lireModeles();
const generer = (nombre: number, graine = 7, jour = JOUR) => genererBase({ graine, nombre, jour, territoires, modeles });
const base = generer(600);
const demandes = [...base.demandes.values()];

describe('Générateur de demandes', () => {
  it('rend les mêmes demandes pour la même graine, d’autres pour une autre', () => {
    expect([...generer(600).demandes]).toEqual([...base.demandes]);
    expect([...generer(20, 8).demandes.keys()]).not.toEqual([...generer(20).demandes.keys()]);
  });

  it('ne change pas les premières quand on en demande plus', () => {
    expect([...generer(50).demandes]).toEqual([...base.demandes].slice(0, 50));
  });

  it('donne des numéros uniques et bien formés, dont des corses et des ultramarins', () => {
    expect(base.demandes.size).toBe(600);
    for (const numero of base.demandes.keys()) expect(numero).toMatch(NUM_UNIQUE);
    const debuts = new Set([...base.demandes.keys()].map((n) => n.slice(0, 3)));
    expect([...debuts].some((d) => d.startsWith('02'))).toBe(true);
    expect([...debuts].some((d) => d.startsWith('97'))).toBe(true);
  });

  it('couvre tous les statuts et tous les motifs de radiation', () => {
    const vus = new Set(
      demandes.map((d) => {
        const statut = statutAu(d, JOUR);
        return statut.tag === 'radiee' ? statut.motif : statut.tag;
      }),
    );
    expect([...vus].sort()).toEqual([
      'ABSENCE_REPONSE',
      'ATTRIBUTION',
      'IRRECEVABILITE_RESSOURCES',
      'IRRECEVABILITE_SEJOUR',
      'NON_RENOUVELLEMENT',
      'RENONCIATION',
      'active',
      'en-attente-renouvellement',
    ]);
  });

  it('contient les cas extrêmes : huit souhaits, deux EPCI, total négatif, nom long, DALO, refus, jamais cotée', () => {
    const compter = (garde: (d: (typeof demandes)[number]) => boolean) => demandes.filter(garde).length;
    expect(compter((d) => d.donnees.localisations_souhaitees.length === 8)).toBeGreaterThan(5);
    expect(compter((d) => d.epcis.length === 2)).toBeGreaterThan(30);
    expect(compter((d) => d.cotations.some((c) => c.points < 0))).toBeGreaterThan(5);
    expect(compter((d) => d.donnees.demandeur.nom.length === 50)).toBe(10);
    expect(compter((d) => d.donnees.priorites.dalo)).toBeGreaterThan(10);
    expect(compter((d) => (d.donnees.propositions ?? []).some((p) => p.issue === 'REFUSEE'))).toBeGreaterThan(20);
    expect(compter((d) => d.cotations.length === 0)).toBeGreaterThan(60);
  });

  it('mêle premières demandes et mutations, et laisse à coter une part raisonnable', () => {
    const mutations = demandes.filter((d) => d.donnees.mutation).length / demandes.length;
    expect(mutations).toBeGreaterThan(0.2);
    expect(mutations).toBeLessThan(0.45);
    const epcis = [RENNES_METROPOLE, LIFFRE_CORMIER];
    const aCoter = demandes.filter((d) => attenteDeCotation(d, epcis, JOUR, base.modeleEnVigueur)).length / demandes.length;
    expect(aCoter).toBeGreaterThan(0.1);
    expect(aCoter).toBeLessThan(0.5);
  });

  it('ne souhaite que des communes réelles, rattachées à leur EPCI', () => {
    for (const { donnees } of demandes) {
      for (const { code_insee, epci_siren } of donnees.localisations_souhaitees) {
        expect(territoires.find((t) => t.siren === epci_siren)?.communes.map((c) => c.code)).toContain(code_insee);
      }
    }
  });

  it('n’a pas de date dans le futur et des validités cohérentes', () => {
    for (const d of demandes) {
      expect(d.donnees.date_depot <= JOUR).toBe(true);
      expect((d.donnees.date_dernier_renouvellement ?? d.donnees.date_depot) >= d.donnees.date_depot).toBe(true);
      expect(d.cotations.every((c) => c.enregistreeLe <= Date.parse(JOUR))).toBe(true);
    }
  });

  it('range des cotations que l’API elle-même accepterait : critères du modèle, bornes, sommes', () => {
    let verifiees = 0;
    for (const demande of demandes) {
      for (const cotation of demande.cotations) {
        const modele = modeles.find((m) => m.code === cotation.modele.code);
        if (!modele) throw new Error(`Modèle ${cotation.modele.code} inconnu`);
        expect(validerCotation(cotation, demande, modele, new Date(`${JOUR}T09:00:00Z`))).toEqual([]);
        verifiees += 1;
      }
    }
    expect(verifiees).toBeGreaterThan(400);
  });
});

describe('Modèles livrés', () => {
  it('sont quatre, une grille PRIMO et une MUTATION par EPCI, de 12 à 16 critères', () => {
    expect(modeles.map((m) => m.code)).toEqual([
      'EPCI-243500139-MUTATION',
      'EPCI-243500139-PRIMO',
      'EPCI-243500774-MUTATION',
      'EPCI-243500774-PRIMO',
    ]);
    for (const { criteres } of modeles) {
      expect(criteres.length).toBeGreaterThanOrEqual(12);
      expect(criteres.length).toBeLessThanOrEqual(16);
      expect(criteres.some((c) => c.localisation)).toBe(true);
      expect(criteres.some((c) => c.points_max < 0)).toBe(true);
    }
  });

  it('ont des bornes qui suivent leurs paliers', () => {
    for (const critere of modeles.flatMap((m) => m.criteres)) {
      const points = critere.paliers?.map((p) => p.points) ?? [critere.points_min, critere.points_max];
      expect([Math.min(...points), Math.max(...points)]).toEqual([critere.points_min, critere.points_max]);
    }
  });
});
