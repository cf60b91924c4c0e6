import { Bouton } from './bouton.tsx';
import { type Choix, Selection } from './selection.tsx';

type Filtre = { nom: string; label: string; valeur: string; choix: readonly Choix[]; vide?: string };
type Props = {
  action: string;
  libelle: string;
  filtres: readonly Filtre[];
  caches?: Readonly<Record<string, string>>;
  bouton?: string;
};

/** Des listes de choix dans un formulaire GET : l'adresse est l'état, sans script. */
export function FiltreSelection({ action, libelle, filtres, caches = {}, bouton = 'Filtrer' }: Props) {
  return (
    <form action={action} aria-label={libelle} className="flex flex-wrap items-end gap-x-4">
      {Object.entries(caches).map(([nom, valeur]) => (
        <input key={nom} type="hidden" name={nom} value={valeur} />
      ))}
      {filtres.map(({ nom, label, valeur, choix, vide }) => (
        <Selection
          key={`${nom}=${valeur}`}
          name={nom}
          label={label}
          defaultValue={valeur}
          choix={choix}
          {...(vide === undefined ? {} : { vide })}
          className="min-w-0 max-w-full"
        />
      ))}
      <Bouton type="submit" variante="secondaire" className="fr-mb-3w">
        {bouton}
      </Bouton>
    </form>
  );
}
