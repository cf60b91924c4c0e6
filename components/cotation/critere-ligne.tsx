import { useFormContext, useWatch } from 'react-hook-form';
import { Badge } from '@/components/ui/badge.tsx';
import { Case } from '@/components/ui/case.tsx';
import { CritereOrigine } from './critere-origine.tsx';
import { CriterePoints } from './critere-points.tsx';
import { libelleDeLigne, ligneChangee } from './ecarts-saisie.ts';
import type { LigneSaisie } from './lignes-saisie.ts';
import { origineSuivie } from './origine-suivie.ts';
import { RefusDuChamp } from './refus-du-champ.tsx';
import type { RefusPlace } from './refus-place.ts';
import { idDeChamp } from './resume-saisie.ts';
import { valeursConnues } from './valeurs-connues.ts';
import type { ValeursSaisie } from './valeurs-saisie.ts';

/** Un critère à retenir ou non, avec ses points, son origine et sa preuve, à côté de ce que l'on sait déjà. */
export function CritereLigne({ ligne, refus }: { ligne: LigneSaisie; refus: readonly RefusPlace[] }) {
  const { register, control, getValues, setValue, formState } = useFormContext<ValeursSaisie>();
  const nom = `lignes.${ligne.cle}` as const;
  const valeur = useWatch({ control, name: nom });
  const erreurs = formState.errors.lignes?.[ligne.cle];
  const changee = ligneChangee(ligne, valeur);
  const suivre = () => {
    const suivie = origineSuivie(ligne, getValues(nom));
    setValue(`${nom}.origine`, suivie.origine);
    setValue(`${nom}.valeur`, suivie.valeur);
  };
  return (
    <fieldset className={`critere ${changee ? 'critere--change' : ''}`}>
      <legend className="fr-sr-only">{libelleDeLigne(ligne)}</legend>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <Case
          {...register(`${nom}.retenu`)}
          id={idDeChamp(`${nom}.retenu`)}
          label={libelleDeLigne(ligne)}
          indication={ligne.critere.description}
          erreur={erreurs?.retenu?.message ?? null}
          className="min-w-0 flex-1 basis-72"
        />
        <dl className="critere-connu">
          {valeursConnues(ligne).map(({ titre, texte }) => (
            <div key={titre}>
              <dt>{titre}</dt>
              <dd>{texte}</dd>
            </div>
          ))}
        </dl>
        {changee ? <Badge ton="info">Modifié</Badge> : null}
      </div>
      {valeur.retenu ? (
        <div className="critere-champs">
          <CriterePoints ligne={ligne} erreur={erreurs?.points?.message} onChange={suivre} />
          <CritereOrigine
            ligne={ligne}
            valeur={valeur}
            erreurs={{ origine: erreurs?.origine?.message, preuve: erreurs?.preuve?.message }}
          />
        </div>
      ) : null}
      <RefusDuChamp refus={refus.filter(({ champ }) => champ?.startsWith(`${nom}.`))} />
    </fieldset>
  );
}
