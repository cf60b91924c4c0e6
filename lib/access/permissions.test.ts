import { describe, expect, it } from 'vitest';
import { DROITS, LIBELLES_DROITS, type Permission, peut, type Role } from './permissions.ts';
import { RUBRIQUES, rubriqueDe, rubriquesDe } from './rubriques.ts';

// Écrite à part de la matrice, du point de vue du métier : une case changée d'un seul côté se voit.
const ATTENDU: Record<Permission, string> = {
  'demande.lire': 'lecteur agent responsable support administrateur',
  'demande.identite': 'agent responsable',
  'demande.attribuer': 'agent responsable support',
  'demande.exporter': 'agent responsable',
  'cotation.saisir': 'agent responsable',
  'envoi.lire': 'lecteur agent responsable support administrateur',
  'envoi.rejouer': 'responsable support administrateur',
  'synchronisation.demander': 'responsable support administrateur',
  'synchronisation.confirmer': 'responsable administrateur',
  'supervision.lire': 'lecteur agent responsable support administrateur',
  'calcul.lancer': 'responsable administrateur',
  'journal.lire': 'responsable support administrateur',
  'journal.corps': 'support administrateur',
  'passe-marche.lire': 'agent responsable support administrateur',
  'passe-marche.ecrire': 'agent responsable',
  'passe-marche.administrer': 'support administrateur',
  'passe-marche.production': 'responsable support administrateur',
  'annonce.gerer': 'responsable support administrateur',
  'essai.lancer': 'responsable support administrateur',
  'alerte.lire': 'responsable support administrateur',
  'alerte.acquitter': 'responsable support administrateur',
  'alerte.regler': 'administrateur',
  'fiche.gerer': 'administrateur',
  'incident.lire': 'responsable support administrateur',
  'incident.traiter': 'support administrateur',
  'cause.gerer': 'support administrateur',
  'agent.gerer': 'administrateur',
  'audit.lire': 'administrateur',
  'pilotage.lire': 'lecteur agent responsable support administrateur',
  'anomalie.traiter': 'agent responsable',
  'cotation.valider': 'responsable',
  'cotation.revoir': 'agent responsable support',
  'validation.regler': 'responsable administrateur',
  'demande.repartir': 'responsable',
  'simulation.lancer': 'responsable',
  'grille.lire': 'lecteur agent responsable support administrateur',
  'grille.proposer': 'responsable administrateur',
  'grille.publier': 'responsable administrateur',
};

const roles = Object.keys(DROITS) as Role[];
const permissions = Object.keys(LIBELLES_DROITS) as Permission[];

describe('La matrice des droits', () => {
  it.each(permissions.flatMap((p) => roles.map((r) => [r, p] as const)))('%s et « %s » : comme attendu', (role, permission) => {
    expect(peut(role, permission)).toBe(ATTENDU[permission].split(' ').includes(role));
  });
});

describe('Le menu', () => {
  it('n’a pas d’entrée sans droit', () => {
    expect(rubriquesDe('lecteur').map((r) => r.libelle)).toEqual([
      'Accueil',
      'Demandes',
      'Cotations',
      'Grilles',
      'Pilotage',
      'Envois',
      'Supervision',
    ]);
    const sansAdministration = RUBRIQUES.filter((r) => r.groupe !== 'Administration');
    expect(rubriquesDe('support').map((r) => r.libelle)).toEqual(sansAdministration.map((r) => r.libelle));
    expect(rubriquesDe('administrateur').map((r) => r.libelle)).toContain('Trace d’audit');
  });

  it.each([
    ['/journal', 'journal.lire'],
    ['/journal/12?corps=1', 'journal.lire'],
    ['/demandes?etat=a', 'demande.lire'],
    ['/demandesX', undefined],
    ['/pilotage/grilles/X/1', 'grille.lire'],
    ['/pilotage/anomalies', 'pilotage.lire'],
    ['/', undefined],
  ])('%s relève du droit %s', (chemin, permission) => expect(rubriqueDe(chemin)?.permission).toBe(permission));
});
