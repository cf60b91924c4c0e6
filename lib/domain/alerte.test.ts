import { describe, expect, it } from 'vitest';
import { evaluer, type GenreAlerte, type MesureFenetre, type MesuresAlerte, type RegleAlerte } from './alerte.ts';

const regle = (genre: GenreAlerte, seuil: number, autres: Partial<RegleAlerte> = {}): RegleAlerte => ({
  code: genre,
  genre,
  partenaire: 'sne',
  seuil,
  fenetreMinutes: 60,
  minimum: 1,
  ...autres,
});
const calme = (autres: Partial<MesuresAlerte> = {}): MesuresAlerte => ({
  fenetres: new Map(),
  file: { envois: 0, ageMinutes: 0 },
  disjoncteurOuvertMinutes: null,
  secrets: [],
  ecartsDeContrat: [],
  aujourdhui: '2026-11-21',
  ...autres,
});
const dire = (parCause: Record<string, number>) =>
  Object.entries(parCause).map(([cause, n]) => ({ cause, titre: `Titre de ${cause}`, n }));
type Vu = {
  appels?: number;
  pannes?: number;
  parCause?: Record<string, number>;
  signaturesRefusees?: number;
  dossiers?: number[];
};
const enUneHeure = (
  { appels = 1_000, pannes = 0, parCause = {}, signaturesRefusees = 0, dossiers = [] }: Vu,
  chez: 'sne' | 'passeMarche' = 'sne',
) => {
  const rien = { appels: 0, pannes: 0, parCause: [] };
  const vu: MesureFenetre = {
    sne: rien,
    passeMarche: rien,
    signaturesRefusees,
    consultations: dossiers.map((n, rang) => ({ agent: `agent-${rang}`, n })),
    [chez]: { appels, pannes, parCause: dire(parCause) },
  };
  return calme({ fenetres: new Map([[60, vu]]) });
};
const PASSE_MARCHE = { minimum: 3, partenaire: 'passe-marche' } as const;
const secret = (expireLe: string | null) => calme({ secrets: [{ application: 'App', expireLe }] });

// Chaque règle : une cause injectée qui doit sonner, et sa voisine qui doit se taire.
const CAS: [string, RegleAlerte, MesuresAlerte, string[]][] = [
  [
    '5 % d’une cause',
    regle('taux-de-cause', 0.05, { minimum: 20 }),
    enUneHeure({ parCause: { SERVER: 50, QUOTA: 49 } }),
    ['SERVER'],
  ],
  ['4,9 % d’une cause', regle('taux-de-cause', 0.05, { minimum: 20 }), enUneHeure({ parCause: { SERVER: 49 } }), []],
  [
    'trop peu d’appels pour juger',
    regle('taux-de-cause', 0.05, { minimum: 20 }),
    enUneHeure({ appels: 19, parCause: { SERVER: 19 } }),
    [],
  ],
  [
    'un appel à Passe Marché sur trois en échec',
    regle('taux-de-cause', 0.2, PASSE_MARCHE),
    enUneHeure({ appels: 3, parCause: { 'PM-SERVER': 1 } }, 'passeMarche'),
    ['PM-SERVER'],
  ],
  [
    'un échec sur six à Passe Marché',
    regle('taux-de-cause', 0.2, PASSE_MARCHE),
    enUneHeure({ appels: 6, parCause: { 'PM-SERVER': 1 } }, 'passeMarche'),
    [],
  ],
  [
    'la règle de Passe Marché devant une panne du SNE',
    regle('taux-de-cause', 0.2, PASSE_MARCHE),
    enUneHeure({ parCause: { SERVER: 900 } }),
    [],
  ],
  ['4,4 % de pannes en une heure', regle('brulure', 14.4), enUneHeure({ pannes: 44 }), ['budget']],
  ['4,3 % de pannes en une heure', regle('brulure', 14.4), enUneHeure({ pannes: 43 }), []],
  ['une autre fenêtre', regle('brulure', 14.4, { fenetreMinutes: 360 }), enUneHeure({ pannes: 500 }), []],
  ['un envoi dû depuis 30 min', regle('age-de-la-file', 30), calme({ file: { envois: 1, ageMinutes: 30 } }), ['file']],
  ['un envoi dû depuis 29 min', regle('age-de-la-file', 30), calme({ file: { envois: 900, ageMinutes: 29 } }), []],
  ['disjoncteur ouvert depuis 2 min', regle('disjoncteur', 2), calme({ disjoncteurOuvertMinutes: 2 }), ['piste']],
  ['disjoncteur ouvert depuis 1 min', regle('disjoncteur', 2), calme({ disjoncteurOuvertMinutes: 1 }), []],
  ['disjoncteur fermé', regle('disjoncteur', 0), calme(), []],
  ['trois signatures refusées', regle('signature-refusee', 3), enUneHeure({ signaturesRefusees: 3 }), ['notifications']],
  ['deux signatures refusées', regle('signature-refusee', 3), enUneHeure({ signaturesRefusees: 2 }), []],
  ['deux cents dossiers vus par une personne', regle('consultations', 200), enUneHeure({ dossiers: [199, 200] }), ['agent-1']],
  ['trois cents dossiers vus à deux', regle('consultations', 200), enUneHeure({ dossiers: [150, 150] }), []],
  ['secret à 30 jours', regle('secret-a-renouveler', 30), secret('2026-12-21'), ['App 30']],
  ['secret à 31 jours', regle('secret-a-renouveler', 30), secret('2026-12-22'), []],
  ['secret à 15 jours', regle('secret-a-renouveler', 30), secret('2026-12-06'), ['App 15']],
  ['secret à 16 jours, seuil abaissé à 15', regle('secret-a-renouveler', 15), secret('2026-12-07'), []],
  ['secret à 7 jours', regle('secret-a-renouveler', 30), secret('2026-11-28'), ['App 7']],
  ['secret expiré', regle('secret-a-renouveler', 30), secret('2026-11-20'), ['App expire']],
  ['secret sans date', regle('secret-a-renouveler', 30), secret(null), []],
  [
    'un écart de contrat',
    regle('contrat-modifie', 1),
    calme({ ecartsDeContrat: [{ operation: 'get-demande', n: 1 }] }),
    ['get-demande'],
  ],
  ['aucun écart de contrat', regle('contrat-modifie', 1), calme(), []],
];

describe('l’évaluation des règles d’alerte', () => {
  it.each(CAS)('%s', (_titre, une, mesures, sujets) => {
    expect(evaluer([une], mesures).map((c) => c.sujet)).toEqual(sujets);
  });

  it('nomme la règle de chaque constat', () => {
    const constats = evaluer([regle('disjoncteur', 2), regle('age-de-la-file', 1)], calme({ disjoncteurOuvertMinutes: 5 }));
    expect(constats.map((c) => c.regle)).toEqual(['disjoncteur']);
  });
});
