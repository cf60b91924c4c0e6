import { useFormContext } from 'react-hook-form';
import { Champ } from '@/components/ui/champ.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import type { LigneSaisie } from './lignes-saisie.ts';
import { pointsProposes } from './points-proposes.ts';
import { idDeChamp } from './resume-saisie.ts';
import type { ValeursSaisie } from './valeurs-saisie.ts';

type Props = { ligne: LigneSaisie; erreur?: string | undefined; onChange: () => void };

/** Les points d'un critère : fixes, choisis parmi les paliers, ou un nombre entre deux bornes. */
export function CriterePoints({ ligne, erreur, onChange }: Props) {
  const { register, getValues } = useFormContext<ValeursSaisie>();
  const proposes = pointsProposes(ligne.critere);
  const nom = `lignes.${ligne.cle}.points` as const;
  const commun = { ...register(nom, { onChange }), id: idDeChamp(nom), defaultValue: getValues(nom), erreur: erreur ?? null };
  switch (proposes.tag) {
    case 'fixes':
      return <p className="fr-mb-0 fr-text--sm">Vaut {proposes.texte}</p>;
    case 'paliers':
      return <Selection {...commun} label="Points" vide="Choisissez un palier" choix={proposes.choix} />;
    case 'libres':
      return <Champ {...commun} label="Points" indication={proposes.indication} inputMode="numeric" autoComplete="off" />;
  }
}
