'use client';

import { useRouter } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
import { AideClavier } from '@/components/ui/aide-clavier.tsx';
import { Bouton } from '@/components/ui/bouton.tsx';
import { type TouchesListe, useClavierListe } from '@/components/ui/use-clavier-liste.ts';
import { useSelection } from '@/components/ui/use-selection.ts';
import { adresseComparaison } from '@/lib/contracts/objet-compare.ts';
import { ApercuCotation } from './apercu-cotation.tsx';
import { BarreCotations } from './barre-cotations.tsx';
import type { CotationSuivieRow } from './cotation-suivie-row.ts';
import { CotationsTable } from './cotations-table.tsx';
import { TOUCHES_COTATIONS } from './touches-cotations.ts';
import { ValiderEnsemble } from './valider-ensemble.tsx';

type Props = { titre: string; rows: readonly CotationSuivieRow[]; peutValider: boolean; raccourcis: boolean };

/** Les lignes, leurs touches, leur sélection et ce qu'on en fait. */
export function ResultatsCotations({ titre, rows, peutValider, raccourcis }: Props) {
  const routeur = useRouter();
  const corps = useRef<HTMLTableSectionElement>(null);
  const selection = useSelection(rows.map((r) => r.ref));
  const [apercu, setApercu] = useState<string | null>(null);
  const [aValider, setAValider] = useState<readonly CotationSuivieRow[] | null>(null);
  const [aide, setAide] = useState(false);
  const { cochees, cocher } = selection;
  const touches = useMemo<TouchesListe>(() => {
    const visees = (ref: string) => rows.filter((r) => (cochees.size > 0 ? cochees.has(r.ref) : r.ref === ref));
    return {
      ' ': setApercu,
      x: cocher,
      c: (ref) =>
        routeur.push(
          ouComparer(
            visees(ref),
            rows.find((r) => r.ref === ref),
          ),
        ),
      '?': () => setAide(true),
      ...(peutValider ? { v: (ref: string) => setAValider(visees(ref).filter((r) => r.aDecider)) } : {}),
    };
  }, [rows, cochees, cocher, peutValider, routeur]);
  useClavierListe(corps, touches, raccourcis);
  const choisies = rows.filter((r) => cochees.has(r.ref));
  return (
    <section aria-label="Résultats">
      <div className="flex flex-wrap items-center gap-2 fr-mb-1w">
        <BarreCotations
          choisies={choisies}
          peutValider={peutValider}
          comparer={choisies.length === 2 ? ouComparer(choisies, undefined) : null}
          onValider={() => setAValider(choisies.filter((r) => r.aDecider))}
          onDecocher={() => selection.toutCocher(false)}
        />
        <Bouton variante="discret" petit icone="fr-icon-question-line" className="ml-auto" onClick={() => setAide(true)}>
          Raccourcis
        </Bouton>
      </div>
      <CotationsTable titre={titre} rows={rows} selection={selection} corps={corps} onApercu={setApercu} />
      {apercu === null ? null : <ApercuCotation reference={apercu} onFermer={() => setApercu(null)} />}
      {aValider === null ? null : (
        <ValiderEnsemble
          rows={aValider}
          onFermer={() => setAValider(null)}
          onFait={() => {
            selection.toutCocher(false);
            routeur.refresh();
          }}
        />
      )}
      {aide ? <AideClavier actifs={raccourcis} touches={TOUCHES_COTATIONS} onFermer={() => setAide(false)} /> : null}
    </section>
  );
}

/** Deux lignes cochées se comparent entre elles ; sinon la ligne visée, à la note en cours ou à son recalcul. */
function ouComparer(visees: readonly CotationSuivieRow[], ligne: CotationSuivieRow | undefined): string {
  const [a, b] = visees;
  if (a && b && visees.length === 2) return adresseComparaison({ tag: 'version', ref: b.ref }, { tag: 'version', ref: a.ref });
  return (ligne ?? a)?.comparer ?? '/cotations/comparer';
}
