import { useFormContext, useWatch } from 'react-hook-form';
import type { DossierACoter } from '@/lib/domain/dossier-a-coter.ts';
import type { LigneSaisie } from './lignes-saisie.ts';
import { noteEnCours } from './note-en-cours.ts';
import type { ValeursSaisie } from './valeurs-saisie.ts';

/** La note que donne la saisie, par lieu, à mesure qu'elle change. */
export function NoteEnDirect({ dossier, lignes }: { dossier: DossierACoter; lignes: readonly LigneSaisie[] }) {
  const { control } = useFormContext<ValeursSaisie>();
  const valeurs = useWatch({ control }) as ValeursSaisie;
  const note = noteEnCours(dossier, lignes, valeurs);
  return (
    <section
      aria-labelledby="note-en-direct"
      className="order-first self-start bg-(--background-alt-grey) p-4 lg:sticky lg:top-4 lg:order-none"
    >
      <h2 id="note-en-direct" className="fr-h6 fr-mb-1v">
        Note calculée
      </h2>
      <p className="fr-mb-1w">
        <strong className="fr-h4 tabular-nums">{note.note}</strong>
        <span className="fr-text--sm">
          {' '}
          (actuellement : {note.ancienne}
          {note.ecart ? `, ${note.ecart}` : ''})
        </span>
      </p>
      <dl className="p-0 fr-mb-0">
        {note.lieux.map(({ cle, commune, points, ecart }) => (
          <div key={cle} className="flex justify-between gap-4">
            <dt className="p-0">{commune}</dt>
            <dd className="m-0 p-0 tabular-nums whitespace-nowrap">
              {points}
              {ecart ? ` (${ecart})` : ''}
            </dd>
          </div>
        ))}
      </dl>
      <p className="fr-sr-only" aria-live="polite">
        {note.phrase}
      </p>
    </section>
  );
}
