import { describe, expect, it } from 'vitest';
import { creerModeleEnVigueur, lireModeles } from '../cotation/modeles.ts';
import { attenteDeCotation } from './a-coter.ts';
import { genererBase } from './base.ts';
import type { Demande } from './demande.ts';
import { LIFFRE_CORMIER, lireTerritoires, RENNES_METROPOLE } from './territoires.ts';

const JOUR = '2026-11-21';
const modeles = lireModeles();
const base = genererBase({ graine: 7, nombre: 400, jour: JOUR, territoires: lireTerritoires(), modeles });
const attente = (demande: Demande, jour = JOUR, epcis = [RENNES_METROPOLE], enVigueur = base.modeleEnVigueur) =>
  attenteDeCotation(demande, epcis, jour, enVigueur);

const trouver = (garde: (d: Demande) => boolean): Demande => {
  const trouvee = [...base.demandes.values()].find(garde);
  if (!trouvee) throw new Error('Aucune demande de ce cas');
  return structuredClone(trouvee);
};
/** Cotée dans ses deux EPCI et à jour dans les deux, avec un palier d'ancienneté devant elle. */
const uneDemandeAJour = () =>
  trouver(
    (d) =>
      d.cotations.length === 2 && !attente(d, JOUR, [RENNES_METROPOLE, LIFFRE_CORMIER]) && d.cotations[0]?.seuilLe !== undefined,
  );

describe('Quand une demande est à coter (contrat §8.3)', () => {
  it('jamais cotée : depuis sa création', () => {
    const demande = trouver(
      (d) => d.cotations.length === 0 && d.changement.motif === 'CREATION' && d.epcis.includes(RENNES_METROPOLE),
    );
    expect(attente(demande)).toEqual({ depuis: demande.changement.le, motif: 'CREATION' });
  });

  it('cotée et inchangée : non', () => {
    expect(attente(uneDemandeAJour())).toBeUndefined();
  });

  it('changée depuis sa cotation : avec le motif du changement', () => {
    const demande = uneDemandeAJour();
    demande.changement = { le: Date.parse(`${JOUR}T08:00:00Z`), motif: 'REACTIVATION' };
    expect(attente(demande)).toEqual({ depuis: demande.changement.le, motif: 'REACTIVATION' });
  });

  it('nouvelle version du modèle en vigueur : depuis son entrée en vigueur, pas avant', () => {
    const demande = uneDemandeAJour();
    const nouveaux = modeles.map((m) => ({ ...m, version: '3', date_debut: '2026-11-20' }));
    const enVigueur = creerModeleEnVigueur([...modeles, ...nouveaux]);
    expect(attente(demande, JOUR, [RENNES_METROPOLE], enVigueur)).toEqual({
      depuis: Date.parse('2026-11-20'),
      motif: 'CHANGEMENT_MODELE',
    });
    expect(attente(demande, '2026-11-19', [RENNES_METROPOLE], enVigueur)).toBeUndefined();
  });

  it('palier d’ancienneté franchi : ce jour-là, sans motif', () => {
    const demande = uneDemandeAJour();
    const seuil = demande.cotations[0]?.seuilLe ?? '';
    expect(attente(demande, seuil)).toEqual({ depuis: Date.parse(seuil) });
  });

  it('chaque EPCI compte pour lui : la cotation de l’un ne vaut pas pour l’autre', () => {
    const demande = uneDemandeAJour();
    demande.cotations = demande.cotations.filter((c) => c.epci === RENNES_METROPOLE);
    expect(attente(demande)).toBeUndefined();
    expect(attente(demande, JOUR, [LIFFRE_CORMIER])).toBeDefined();
    expect(attente(demande, JOUR, [RENNES_METROPOLE, LIFFRE_CORMIER])).toBeDefined();
  });
});
