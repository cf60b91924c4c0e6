'use client';

import type { FormEvent } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { type Choix, Selection } from '@/components/ui/selection.tsx';
import { ecrireFiltre, lireFiltre, PARAMETRES } from '@/lib/contracts/demandes-search-params.ts';
import { ETATS_COTATION } from '@/lib/domain/etat-cotation.ts';
import {
  EXAMENS,
  type FiltreDemandes,
  PRISES_EN_CHARGE,
  STATUTS_DEMANDE,
  TAILLES_PAGE,
  TRIS_DEMANDES,
} from '@/lib/domain/filtre-demandes.ts';
import { ChampCommune } from './champ-commune.tsx';
import { avecFiltres, FILTRER } from './filtres-adresse.ts';
import type { Noms } from './liste-view.ts';
import { allerA } from './navigation-liste.ts';

const choix = (table: Record<string, string>): Choix[] => Object.entries(table).map(([valeur, libelle]) => ({ valeur, libelle }));
const TAILLES = TAILLES_PAGE.map((n) => ({ valeur: String(n), libelle: String(n) }));

/** Un formulaire ordinaire : sans script, le navigateur écrit la même adresse. */
export function FormulaireFiltres({ filtre, noms }: { filtre: FiltreDemandes; noms: Noms }) {
  function appliquer(e: FormEvent<HTMLFormElement>) {
    e.preventDefault();
    const champs = new FormData(e.currentTarget);
    const textes = [...champs].flatMap(([nom, valeur]) => (typeof valeur === 'string' ? [[nom, valeur]] : []));
    allerA(avecFiltres(ecrireFiltre(lireFiltre(new URLSearchParams(textes)).filtre), true));
  }
  const champ = (cle: keyof FiltreDemandes) => ({ name: PARAMETRES[cle].nom, label: PARAMETRES[cle].libelle });
  const select = (cle: keyof FiltreDemandes) => ({ ...champ(cle), defaultValue: String(filtre[cle] ?? '') });
  const date = (cle: 'depotDu' | 'depotAu' | 'majDu' | 'majAu') => <Champ type="date" {...select(cle)} />;
  const commune = filtre.commune ? `${noms.communes[filtre.commune] ?? 'Commune'} (${filtre.commune})` : '';
  return (
    <form action="/demandes" method="get" onSubmit={appliquer} className="fr-mt-2w">
      <div key={ecrireFiltre(filtre).toString()} className="grid gap-x-6 sm:grid-cols-2 lg:grid-cols-4">
        <Selection {...select('etat')} vide="Tous" choix={choix(ETATS_COTATION)} />
        <Selection {...select('statut')} vide="Tous, sauf absentes du SNE" choix={choix(STATUTS_DEMANDE)} />
        <Selection {...select('prise')} vide="Toutes" choix={choix(PRISES_EN_CHARGE)} />
        <Selection {...select('examen')} vide="Toutes" choix={choix(EXAMENS)} />
        <Selection {...select('territoire')} vide="Tous les miens" choix={choix(noms.territoires)} />
        <ChampCommune nom={PARAMETRES.commune.nom} valeur={commune} />
        <Champ type="number" min={-999} max={9999} {...select('noteMin')} />
        <Champ type="number" min={-999} max={9999} {...select('noteMax')} />
        {date('depotDu')}
        {date('depotAu')}
        {date('majDu')}
        {date('majAu')}
        <Selection {...select('tri')} choix={choix(TRIS_DEMANDES)} />
        <Selection {...select('parPage')} choix={TAILLES} />
      </div>
      {(['colonnes', 'densite', 'vue'] as const).map((cle) => (
        <input key={cle} type="hidden" name={PARAMETRES[cle].nom} value={filtre[cle] ?? ''} />
      ))}
      <input type="hidden" name={FILTRER} value="oui" />
      <Bouton type="submit">Appliquer les filtres</Bouton>
    </form>
  );
}
