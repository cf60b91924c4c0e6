import type { Alea } from './alea.ts';
import { ajouterJours, type Jour } from './dates.ts';
import type { Demande } from './demande.ts';
import { NOM_LONG, NOMS, PRENOMS_F, PRENOMS_M } from './noms.ts';

type Donnees = Demande['donnees'];
type Foyer = Pick<
  Donnees,
  'demandeur' | 'co_titulaire' | 'personnes_a_charge' | 'nb_personnes_a_loger' | 'naissance_attendue' | 'handicap' | 'ressources'
>;

const PROFESSIONS = [
  'CDI',
  'CDI',
  'CDI',
  'CDD_INTERIM',
  'ARTISAN_LIBERAL',
  'CHOMAGE',
  'APPRENTI',
  'ETUDIANT',
  'RETRAITE',
  'AUTRE',
];
const COUPLES = ['MARIE', 'PACSE', 'CONCUBIN'] as const;
const SEULS = ['CELIBATAIRE', 'CELIBATAIRE', 'DIVORCE', 'SEPARE', 'VEUF'] as const;

function tirerPersonne(alea: Alea, jour: Jour, situation: string, age: number): Donnees['demandeur'] {
  const civilite = alea.chance(0.55) ? 'MME' : 'M';
  return {
    civilite,
    nom: alea.parmi(NOMS),
    prenom: alea.parmi(civilite === 'MME' ? PRENOMS_F : PRENOMS_M),
    date_naissance: ajouterJours(jour, -age * 365 - alea.entier(0, 364)),
    nationalite: alea.parmi(['FRANCAISE', 'FRANCAISE', 'FRANCAISE', 'FRANCAISE', 'UE', 'HORS_UE']),
    situation_familiale: situation,
    situation_professionnelle: age > 64 ? 'RETRAITE' : alea.parmi(PROFESSIONS),
  };
}

/** Un foyer inventé : titulaire, conjoint éventuel, enfants, ressources. Âges calculés au jour de référence. */
export function genererFoyer(alea: Alea, jour: Jour, nomLong: boolean): Foyer {
  const age = alea.chance(0.12) ? alea.entier(65, 92) : alea.entier(19, 64);
  const enCouple = alea.chance(0.35);
  const situation = enCouple ? alea.parmi(COUPLES) : alea.parmi(SEULS);
  const demandeur = tirerPersonne(alea, jour, situation, age);
  if (nomLong) demandeur.nom = NOM_LONG;
  const conjoint = enCouple ? [{ ...tirerPersonne(alea, jour, situation, age), lien: lienDe(situation) }] : undefined;
  const enfants = Array.from({ length: age < 60 && alea.chance(0.55) ? alea.entier(1, alea.chance(0.1) ? 7 : 3) : 0 }, () => ({
    date_naissance: ajouterJours(jour, -alea.entier(30, 17 * 365)),
    lien: 'ENFANT',
    garde: alea.parmi(['PLEINE', 'PLEINE', 'PLEINE', 'ALTERNEE', 'DROIT_VISITE']),
  }));
  const handicap = alea.chance(0.09);
  const mensuelles = alea.entier(560, enCouple ? 3900 : 2400);
  const annee = Number(jour.slice(0, 4));
  return {
    demandeur,
    ...(conjoint ? { co_titulaire: conjoint } : {}),
    ...(enfants.length ? { personnes_a_charge: enfants } : {}),
    nb_personnes_a_loger: 1 + (conjoint ? 1 : 0) + enfants.length,
    ...(alea.chance(0.03) ? { naissance_attendue: { nombre: 1, date: ajouterJours(jour, alea.entier(10, 200)) } } : {}),
    handicap: handicap ? { concerne: true, nb_personnes: 1 } : { concerne: false },
    ressources: {
      revenu_fiscal_reference: [
        { annee: annee - 2, montant: mensuelles * 11 },
        { annee: annee - 1, montant: mensuelles * 11 + alea.entier(-900, 1500) },
      ],
      mensuelles,
      plafond_pct: Math.round((mensuelles / (enCouple ? 3300 : 2200)) * 1000) / 10,
    },
  };
}

function lienDe(situation: string): 'CONJOINT' | 'PACSE' | 'CONCUBIN' {
  if (situation === 'PACSE') return 'PACSE';
  return situation === 'CONCUBIN' ? 'CONCUBIN' : 'CONJOINT';
}
