'use client';

import Link from 'next/link';
import { aLaDemande } from '@/components/ui/a-la-demande.tsx';
import { classesDeBouton } from '@/components/ui/bouton.tsx';
import type { FiltreDemandes } from '@/lib/domain/filtre-demandes.ts';
import { avecFiltres, montreFiltres } from './filtres-adresse.ts';
import type { Noms } from './liste-view.ts';

const FormulaireFiltres = aLaDemande(() => import('./formulaire-filtres.tsx').then((m) => m.FormulaireFiltres));

type Props = { filtre: FiltreDemandes; parametres: URLSearchParams; noms: Noms; actifs: number };

/** Les filtres, à la demande : un lien, donc ouverts aussi sans script, et absents de la page tant qu'on ne les veut pas. */
export function FiltresDemandes({ filtre, parametres, noms, actifs }: Props) {
  const ouverts = montreFiltres(parametres);
  return (
    <div className="fr-mb-2w">
      <Link
        href={avecFiltres(parametres, !ouverts)}
        prefetch={false}
        aria-expanded={ouverts}
        className={classesDeBouton({ variante: 'tertiaire', petit: true, icone: 'fr-icon-filter-line' })}
      >
        Filtrer et trier{actifs > 0 ? ` (${actifs} ${actifs > 1 ? 'filtres actifs' : 'filtre actif'})` : ''}
      </Link>
      {ouverts ? <FormulaireFiltres filtre={filtre} noms={noms} /> : null}
    </div>
  );
}
