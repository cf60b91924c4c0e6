import { useRouter } from 'next/navigation';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import { Selection } from '@/components/ui/selection.tsx';
import type { FiltresEnvois } from '@/lib/contracts/envois.ts';
import { hrefEnvois, sansPage } from './adresse-envois.ts';

export type Options = { causes: { code: string; titre: string }[]; territoires: { siren: string; nom: string }[] };

/** Les filtres de la liste : un formulaire GET, qui marche aussi sans script. */
export function EnvoisFiltres({ filtres, options }: { filtres: FiltresEnvois; options: Options }) {
  const router = useRouter();
  function filtrer(evenement: React.FormEvent<HTMLFormElement>) {
    evenement.preventDefault();
    const champs = Object.fromEntries(
      [...new FormData(evenement.currentTarget)].map(([nom, valeur]) => [nom, typeof valeur === 'string' ? valeur : '']),
    );
    router.push(hrefEnvois(champs));
  }
  return (
    <form
      action="/envois"
      onSubmit={filtrer}
      key={hrefEnvois(sansPage(filtres))}
      className="flex flex-wrap items-end gap-x-4"
      aria-label="Filtrer les envois"
    >
      <input type="hidden" name="onglet" value={filtres.onglet} />
      <Selection
        label="Cause"
        name="cause"
        vide="Toutes"
        defaultValue={filtres.cause ?? ''}
        choix={options.causes.map(({ code, titre }) => ({ valeur: code, libelle: `${titre} (${code})` }))}
        className="min-w-0 max-w-full"
      />
      {options.territoires.length > 1 ? (
        <Selection
          label="Territoire"
          name="territoire"
          vide="Tous"
          defaultValue={filtres.territoire ?? ''}
          choix={options.territoires.map(({ siren, nom }) => ({ valeur: siren, libelle: nom }))}
        />
      ) : null}
      <Champ label="Créés à partir du" name="du" type="date" defaultValue={filtres.du ?? ''} />
      <Champ label="Jusqu’au" name="au" type="date" defaultValue={filtres.au ?? ''} />
      <div className="flex flex-wrap gap-4 fr-mb-3w">
        <Bouton type="submit" variante="secondaire">
          Filtrer
        </Bouton>
        <LienBouton variante="discret" href={hrefEnvois({ onglet: filtres.onglet })}>
          Effacer les filtres
        </LienBouton>
      </div>
    </form>
  );
}
