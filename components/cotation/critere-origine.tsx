import { useFormContext } from 'react-hook-form';
import { Champ } from '@/components/ui/champ.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import type { LigneSaisie } from './lignes-saisie.ts';
import { originesDe } from './origine-suivie.ts';
import { idDeChamp } from './resume-saisie.ts';
import type { ValeurLigne, ValeursSaisie } from './valeurs-saisie.ts';

type Props = { ligne: LigneSaisie; valeur: ValeurLigne; erreurs: { origine?: string | undefined; preuve?: string | undefined } };

const PREUVES = {
  justificatif: { label: 'Référence de la pièce', indication: 'Exemple : récépissé de plainte 2026-114' },
  manuel: { label: 'Raison de la correction', indication: 'Ce qui justifie de changer ce critère' },
};

/** D'où vient un critère, et ce qui le prouve. */
export function CritereOrigine({ ligne, valeur, erreurs }: Props) {
  const { register } = useFormContext<ValeursSaisie>();
  const origine = `lignes.${ligne.cle}.origine` as const;
  const preuve = `lignes.${ligne.cle}.preuve` as const;
  return (
    <>
      <Selection
        {...register(origine)}
        defaultValue={valeur.origine}
        id={idDeChamp(origine)}
        label="Origine"
        choix={originesDe(ligne)}
        erreur={erreurs.origine ?? null}
      />
      {valeur.origine === 'automatique' ? null : (
        <Champ
          {...register(preuve)}
          defaultValue={valeur.preuve}
          {...PREUVES[valeur.origine]}
          id={idDeChamp(preuve)}
          erreur={erreurs.preuve ?? null}
          maxLength={200}
          autoComplete="off"
        />
      )}
    </>
  );
}
