import { type CotationExaminee, examiner, type RegleAnomalie } from './anomalies.ts';

export type Controle = { nom: string; verdict: 'bon' | 'mauvais' | 'impossible'; phrase: string };

type Regle = { nom: string; regles: RegleAnomalie[]; grilleNecessaire: boolean; bon: string };

const CONTROLES: Regle[] = [
  {
    nom: 'Somme',
    regles: ['somme'],
    grilleNecessaire: false,
    bon: 'La note est bien la somme des critères du lieu le plus haut.',
  },
  {
    nom: 'Bornes',
    regles: ['bornes', 'maximum'],
    grilleNecessaire: true,
    bon: 'Chaque critère est dans les bornes de la grille.',
  },
  { nom: 'Cohérence', regles: ['exclusifs'], grilleNecessaire: true, bon: 'Aucun critère retenu n’en exclut un autre.' },
];

type Cotation = Pick<CotationExaminee, 'origine' | 'points' | 'modele' | 'jour' | 'criteres' | 'lieux' | 'grille'>;

/** Les vérifications d'une cotation, chacune avec son verdict en mots ; sans la grille, certaines sont impossibles, et le disent. */
export function controlesDe(cotation: Cotation): Controle[] {
  const reste = { versionEnVigueur: null, precedente: null, donneesChangees: false, demande: null };
  const anomalies = examiner({ ...cotation, ...reste });
  return CONTROLES.map(({ nom, regles, grilleNecessaire, bon }) => {
    if (grilleNecessaire && cotation.grille === null)
      return { nom, verdict: 'impossible', phrase: 'Nous ne tenons pas cette version de la grille : rien n’a pu être vérifié.' };
    const constats = anomalies.filter((a) => regles.includes(a.regle)).map((a) => a.constat);
    return constats.length === 0 ? { nom, verdict: 'bon', phrase: bon } : { nom, verdict: 'mauvais', phrase: constats.join(' ') };
  });
}
