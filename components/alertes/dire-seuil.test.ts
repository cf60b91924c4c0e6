import { expect, it } from 'vitest';
import type { RegleAlerte } from '@/lib/domain/alerte.ts';
import { direSeuil } from './dire-seuil.ts';

const regle = (autres: Pick<RegleAlerte, 'genre' | 'seuil'> & Partial<RegleAlerte>): RegleAlerte => ({
  code: 'r',
  partenaire: 'sne',
  fenetreMinutes: 0,
  minimum: 1,
  ...autres,
});

it.each<[Parameters<typeof regle>[0], string]>([
  [
    { genre: 'taux-de-cause', seuil: 0.05, fenetreMinutes: 15, minimum: 20 },
    'Sonne à 5 % des appels en 15 minutes, dès 20 appels.',
  ],
  [
    { genre: 'brulure', seuil: 14.4, fenetreMinutes: 60, minimum: 10 },
    'Sonne à 14,4 fois le rythme permis en 1 heure, dès 10 appels.',
  ],
  [{ genre: 'age-de-la-file', seuil: 30 }, 'Sonne après 30 minutes d’attente, dès 1 envoi.'],
  [{ genre: 'disjoncteur', seuil: 2 }, 'Sonne après 2 minutes de suspension.'],
  [{ genre: 'signature-refusee', seuil: 3, fenetreMinutes: 60 }, 'Sonne à 3 notifications en 1 heure.'],
  [{ genre: 'consultations', seuil: 800, fenetreMinutes: 1_440 }, 'Sonne à 800 dossiers vus par une même personne en 24 heures.'],
  [
    { genre: 'secret-a-renouveler', seuil: 30 },
    'Sonne à 30 jours de l’expiration, puis à chaque rappel (15, 7 jours, expiration).',
  ],
  [{ genre: 'contrat-modifie', seuil: 1 }, 'Sonne à 1 écart non examiné d’une opération.'],
])('dit le seuil de $genre avec son unité', (une, phrase) => expect(direSeuil(regle(une))).toBe(phrase));
