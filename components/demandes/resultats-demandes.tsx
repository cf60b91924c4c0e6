'use client';

import { useMemo, useState } from 'react';
import { aLaDemande } from '@/components/ui/a-la-demande.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import type { TouchesListe } from '@/components/ui/use-clavier-liste.ts';
import { useSelection } from '@/components/ui/use-selection.ts';
import type { PageDemandes } from '@/lib/contracts/demandes.ts';
import { adresseListe, ecrireFiltre } from '@/lib/contracts/demandes-search-params.ts';
import type { FiltreDemandes } from '@/lib/domain/filtre-demandes.ts';
import type { Collegue } from './attribuer-a.tsx';
import { BarreGroupe } from './barre-groupe.tsx';
import { ChoixColonnes } from './choix-colonnes.tsx';
import { toDemandeRow } from './demande-row.ts';
import type { DroitsListe } from './droits-liste.ts';
import { ExporterListe } from './exporter-liste.tsx';
import { toTotal } from './liste-view.ts';
import { allerA } from './navigation-liste.ts';
import { RevelerNoms, useRevelerNoms } from './reveler-noms.tsx';
import { TableDemandes } from './table-demandes.tsx';
import { TOUCHES_DEMANDES } from './touches-demandes.ts';
import { useActionsGroupe } from './use-actions-groupe.ts';

const AideClavier = aLaDemande(() => import('@/components/ui/aide-clavier.tsx').then((m) => m.AideClavier));

type Props = {
  page: PageDemandes;
  filtre: FiltreDemandes;
  recherche: string;
  occupee: boolean;
  droits: DroitsListe;
  collegues: readonly Collegue[];
  raccourcis: boolean;
  onApercu: (ref: string) => void;
};

/** Le total, les outils de la liste, les lignes et les pages voisines. */
export function ResultatsDemandes({ page, filtre, recherche, occupee, droits, collegues, raccourcis, onApercu }: Props) {
  const refs = page.lignes.map((l) => l.ref);
  const noms = useRevelerNoms(refs);
  const selection = useSelection(refs);
  const actions = useActionsGroupe();
  const [aide, setAide] = useState(false);
  const liste = { requete: ecrireFiltre(filtre).toString(), texte: recherche };
  const { cochees, cocher } = selection;
  const { faire } = actions;
  const touches = useMemo<TouchesListe>(() => {
    const agir = (action: 'attribuer' | 'suivre') => (ref: string) =>
      faire(action, { tag: 'refs', refs: cochees.size > 0 ? [...cochees] : [ref] });
    return {
      ' ': onApercu,
      x: cocher,
      s: agir('suivre'),
      '/': () => document.querySelector<HTMLInputElement>('search input')?.focus(),
      '?': () => setAide(true),
      ...(droits.attribuer ? { a: agir('attribuer') } : {}),
    };
  }, [onApercu, cocher, cochees, faire, droits.attribuer]);
  const voisine = (curseur: string | null) => (curseur ? adresseListe(filtre, { curseur }) : null);
  return (
    <section aria-label="Résultats">
      <div className="flex flex-wrap items-center gap-2 fr-mb-1w">
        <output className="fr-text--bold grow">{toTotal(page.total)}</output>
        {droits.identite ? <RevelerNoms noms={noms} /> : null}
        <ChoixColonnes filtre={filtre} onChoisir={(choix) => allerA(adresseListe(filtre, choix))} />
        {droits.exporter ? <ExporterListe liste={liste} total={toTotal(page.total)} /> : null}
        <Bouton variante="discret" petit icone="fr-icon-question-line" onClick={() => setAide(true)}>
          Raccourcis
        </Bouton>
      </div>
      <BarreGroupe
        selection={selection}
        lignes={refs.length}
        total={page.total}
        liste={liste}
        peutAttribuer={droits.attribuer}
        collegues={collegues}
        actions={actions}
      />
      <TableDemandes
        rows={page.lignes.map(toDemandeRow)}
        filtre={filtre}
        occupee={occupee}
        noms={noms.data}
        selection={selection}
        touches={touches}
        onApercu={onApercu}
        raccourcis={raccourcis}
      />
      <Pagination precedent={voisine(page.precedent)} suivant={voisine(page.suivant)} libelle="Pages de la liste" />
      {aide ? <AideClavier actifs={raccourcis} touches={TOUCHES_DEMANDES} onFermer={() => setAide(false)} /> : null}
    </section>
  );
}
