import type { BilanDeSimulation } from '@/lib/domain/bilan-de-simulation.ts';
import { situer } from '@/lib/domain/situer.ts';
import { classesDeNotes } from './classes-de-notes.ts';
import { ClassesTable } from './classes-table.tsx';
import { EffetsTable } from './effets-table.tsx';
import { Histogramme } from './histogramme.tsx';
import { LienCsv } from './lien-csv.tsx';
import { MouvementsTable } from './mouvements-table.tsx';
import { notesDuBilan, phraseDuBilan } from './phrase-du-bilan.ts';

const SERIES = ['Avant', 'Après'] as const;

/** Ce qu'une grille changerait : répartition, effet par public, plus grands mouvements. */
export function BilanSimulation({
  bilan,
  simulation,
  partiel,
}: {
  bilan: BilanDeSimulation;
  simulation: string;
  partiel: boolean;
}) {
  const [avant, apres] = notesDuBilan(bilan);
  const places = [situer(avant, 0), situer(apres, 0)] as const;
  if (places[0] === null || places[1] === null) return <p>Aucune demande du stock n’est concernée.</p>;
  const classes = classesDeNotes([avant, apres]);
  return (
    <>
      <h2 className="fr-h5">{partiel ? 'Bilan partiel' : 'Bilan'}</h2>
      <p className="fr-text--lead">{phraseDuBilan(bilan.publics.tous, places[0].mediane, places[1].mediane)}</p>
      <Histogramme titre="Répartition des notes avant et après" classes={classes} series={SERIES} />
      <ClassesTable titre="Demandes par classe de notes, avant et après" classes={classes} series={SERIES} />
      <h2 className="fr-h5">Effet par public</h2>
      <EffetsTable publics={bilan.publics} />
      <h2 className="fr-h5">Plus grands mouvements</h2>
      <MouvementsTable titre="Plus grandes hausses" simulation={simulation} mouvements={bilan.hausses} />
      <MouvementsTable titre="Plus grandes baisses" simulation={simulation} mouvements={bilan.baisses} />
      <LienCsv href={`/api/simulations/${simulation}/export`}>Télécharger le bilan (CSV)</LienCsv>
    </>
  );
}
