import { useFormContext, useWatch } from 'react-hook-form';
import { Selection } from '@/components/ui/selection.tsx';
import { ZoneTexte } from '@/components/ui/zone-texte.tsx';
import { MOTIFS_SAISIE } from '@/lib/domain/saisie.ts';
import { idDeChamp } from './resume-saisie.ts';
import type { ValeursSaisie } from './valeurs-saisie.ts';

const MINIMUM = 20;
const MOTIFS = Object.entries(MOTIFS_SAISIE).map(([valeur, libelle]) => ({ valeur, libelle }));

/** Pourquoi l'agent saisit : un motif de la liste, et une justification. */
export function MotifSaisie() {
  const { register, control, formState } = useFormContext<ValeursSaisie>();
  const longueur = useWatch({ control, name: 'justification' }).trim().length;
  return (
    <fieldset className="fr-fieldset block">
      <legend className="fr-fieldset__legend fr-h5 fr-mb-0">Pourquoi cette saisie</legend>
      <div className="fr-fieldset__element">
        <Selection
          {...register('motif')}
          id={idDeChamp('motif')}
          label="Motif (obligatoire)"
          vide="Choisissez un motif"
          choix={MOTIFS}
          erreur={formState.errors.motif?.message ?? null}
        />
      </div>
      <div className="fr-fieldset__element">
        <ZoneTexte
          {...register('justification')}
          id={idDeChamp('justification')}
          label="Justification (obligatoire)"
          indication={`${MINIMUM} caractères au moins. N’écrivez ni nom ni donnée de santé.`}
          erreur={formState.errors.justification?.message ?? null}
          rows={4}
          maxLength={2000}
        />
        <p className="fr-text--sm fr-mb-0" aria-live="off">
          {longueur < MINIMUM ? `Encore ${MINIMUM - longueur} caractères` : `${longueur} caractères`}
        </p>
      </div>
    </fieldset>
  );
}
