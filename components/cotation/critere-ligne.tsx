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

const CADRE = 'm-0 min-w-0 border-0 border-b border-solid border-(--border-default-grey) py-3 pr-2';
const CHANGE = 'border-l-4 border-l-(--border-active-blue-france) bg-(--background-alt-blue-france) pl-3';

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
    <fieldset className={`${CADRE} ${changee ? CHANGE : ''}`}>
      <legend className="fr-sr-only">{libelleDeLigne(ligne)}</legend>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <Case
          {...register(`${nom}.retenu`)}
          // Le serveur rend la case cochée : sans script, les critères en cours se lisent.
          defaultChecked={valeur.retenu}
          id={idDeChamp(`${nom}.retenu`)}
          label={libelleDeLigne(ligne)}
          indication={ligne.critere.description}
          erreur={erreurs?.retenu?.message ?? null}
          className="min-w-0 flex-1 basis-72"
        />
        <dl className="m-0 flex gap-4 fr-text--sm">
          {valeursConnues(ligne).map(({ titre, texte }) => (
            <div key={titre}>
              <dt className="p-0 mention">{titre}</dt>
              <dd className="m-0 p-0">{texte}</dd>
            </div>
          ))}
        </dl>
        {changee ? <Badge ton="info">Modifié</Badge> : null}
      </div>
      {valeur.retenu ? (
        <div className="grid gap-x-6 md:grid-cols-[3fr_2fr_2fr] fr-mt-2w fr-pl-4w">
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
