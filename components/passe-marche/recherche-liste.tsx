import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import { termesRecherche } from '@/lib/domain/termes-recherche.ts';
import { adresseListe, type Filtres } from './adresse-liste.ts';

type Choix = { nom: string; label: string; vide?: string; mots: Record<string, string> };
type Props = { base: string; libelle: string; quoi: string; filtres: Filtres; choix: readonly Choix[] };

/** Un formulaire en GET : l'adresse est l'état de la liste, sans script. */
export function RechercheListe({ base, libelle, quoi, filtres, choix }: Props) {
  const { q = '', apres: _, avant: __, ...reste } = filtres;
  const { environnement } = filtres;
  const caches = Object.entries(reste).filter(([nom]) => choix.every((c) => c.nom !== nom));
  return (
    <search>
      <form action={base} aria-label={libelle} className="flex flex-wrap items-end gap-x-4" key={adresseListe(base, filtres)}>
        {caches.map(([nom, valeur]) => (
          <input key={nom} type="hidden" name={nom} value={valeur} />
        ))}
        <Champ
          label="Rechercher"
          indication={quoi}
          name="q"
          type="search"
          autoComplete="off"
          maxLength={100}
          defaultValue={q}
          erreur={q !== '' && termesRecherche(q).length === 0 ? 'Saisissez au moins 3 caractères à la suite.' : null}
          className="grow max-w-md"
        />
        {choix.map(({ nom, label, vide, mots }) => (
          <Selection
            key={nom}
            label={label}
            name={nom}
            {...(vide === undefined ? {} : { vide })}
            defaultValue={filtres[nom] ?? ''}
            choix={Object.entries(mots).map(([valeur, texte]) => ({ valeur, libelle: texte }))}
            className="min-w-0 max-w-full"
          />
        ))}
        <div className="flex flex-wrap gap-4 fr-mb-3w">
          <Bouton type="submit" variante="secondaire" icone="fr-icon-search-line">
            Filtrer
          </Bouton>
          <LienBouton variante="discret" href={adresseListe(base, { environnement })}>
            Effacer les filtres
          </LienBouton>
        </div>
      </form>
    </search>
  );
}
