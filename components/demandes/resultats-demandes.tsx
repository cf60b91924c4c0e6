'use client';

import { useMemo, useState } from 'react';
import { aLaDemande } from '@/components/ui/a-la-demande.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import type { PageDemandes } from '@/lib/contracts/demandes.ts';
import { adresseListe, ecrireFiltre } from '@/lib/contracts/demandes-search-params.ts';
import type { FiltreDemandes } from '@/lib/domain/filtre-demandes.ts';
import { BarreGroupe } from './barre-groupe.tsx';
import { ChoixColonnes } from './choix-colonnes.tsx';
import { toDemandeRow } from './demande-row.ts';
import type { DroitsListe } from './droits-liste.ts';
import { ExporterListe } from './exporter-liste.tsx';
import { toTotal } from './liste-view.ts';
import { allerA } from './navigation-liste.ts';
import { RevelerNoms, useRevelerNoms } from './reveler-noms.tsx';
import { TableDemandes } from './table-demandes.tsx';
import { useActionsGroupe } from './use-actions-groupe.ts';
import type { GestesListe } from './use-clavier-liste.ts';
import { useSelection } from './use-selection.ts';

const AideClavier = aLaDemande(() => import('./aide-clavier.tsx').then((m) => m.AideClavier));

type Props = {
  page: PageDemandes;
  filtre: FiltreDemandes;
  recherche: string;
  occupee: boolean;
  droits: DroitsListe;
  raccourcis: boolean;
  onApercu: (ref: string) => void;
};

/** Le total, les outils de la liste, les lignes et les pages voisines. */
export function ResultatsDemandes({ page, filtre, recherche, occupee, droits, raccourcis, onApercu }: Props) {
  const refs = page.lignes.map((l) => l.ref);
  const noms = useRevelerNoms(refs);
  const selection = useSelection(refs);
  const actions = useActionsGroupe();
  const [aide, setAide] = useState(false);
  const liste = { requete: ecrireFiltre(filtre).toString(), texte: recherche };
  const { cochees, cocher } = selection;
  const { faire } = actions;
  const gestes = useMemo<GestesListe>(() => {
    const agir = (action: 'attribuer' | 'suivre') => (ref: string) =>
      faire(action, { tag: 'refs', refs: cochees.size > 0 ? [...cochees] : [ref] });
    const attribuer = droits.attribuer ? agir('attribuer') : () => undefined;
    return { onApercu, onCocher: cocher, onAttribuer: attribuer, onSuivre: agir('suivre'), onAide: () => setAide(true) };
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
        actions={actions}
      />
      <TableDemandes
        rows={page.lignes.map(toDemandeRow)}
        filtre={filtre}
        occupee={occupee}
        noms={noms.data}
        selection={selection}
        gestes={gestes}
        raccourcis={raccourcis}
      />
      <Pagination precedent={voisine(page.precedent)} suivant={voisine(page.suivant)} libelle="Pages de la liste" />
      {aide ? <AideClavier actifs={raccourcis} onFermer={() => setAide(false)} /> : null}
    </section>
  );
}
