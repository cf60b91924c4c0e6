import { type Anomalie, type CotationExaminee, examiner, type RegleAnomalie } from './anomalies.ts';

export type Controle = { nom: string; bon: boolean; verdict: string };

const CONTROLES: { nom: string; regles: RegleAnomalie[]; bon: string }[] = [
  { nom: 'Somme', regles: ['somme'], bon: 'La note est bien la somme des critères du lieu le plus haut.' },
  { nom: 'Bornes', regles: ['bornes', 'maximum'], bon: 'Chaque critère est dans les bornes de la grille.' },
  {
    nom: 'Cohérence',
    regles: ['exclusifs', 'modele'],
    bon: 'Aucun critère n’en exclut un autre, et le modèle est celui en vigueur.',
  },
];

/** Les vérifications d'une cotation, chacune avec son verdict en mots. */
export function controlesDe(cotation: CotationExaminee): Controle[] {
  const anomalies: Anomalie[] = examiner(cotation);
  return CONTROLES.map(({ nom, regles, bon }) => {
    const constats = anomalies.filter((a) => regles.includes(a.regle)).map((a) => a.constat);
    return { nom, bon: constats.length === 0, verdict: constats.length === 0 ? bon : constats.join(' ') };
  });
}
