'use client';

import { useEffect, useRef } from 'react';
import { TraiterLaSuivante } from '@/components/piles/traiter-la-suivante.tsx';
import { Carte } from '@/components/ui/carte.tsx';
import { PilesVides } from './piles-vides.tsx';
import type { Pile } from './piles-view.ts';

type Props = {
  piles: readonly Pile[];
  /** Les piles que l'agent peut se voir servir. */
  traitables: readonly Pile['cle'][];
  /** Faux : l'agent a coupé les raccourcis d'une touche. */
  raccourcis: boolean;
};

/** Ce qui attend l'agent, pile par pile. 1 à 5 ouvrent une pile tant que le focus est dans les piles. */
export function Piles({ piles, traitables, raccourcis }: Props) {
  const zone = useRef<HTMLUListElement>(null);
  const pleines = piles.filter((p) => !p.vide);
  useEffect(() => {
    const liste = zone.current;
    if (!liste || !raccourcis) return undefined;
    const surTouche = (e: KeyboardEvent) => {
      if (!/^[1-5]$/.test(e.key) || e.ctrlKey || e.metaKey || e.altKey) return;
      liste.querySelectorAll<HTMLAnchorElement>('.fr-card__title a')[Number(e.key) - 1]?.click();
    };
    liste.addEventListener('keydown', surTouche);
    return () => liste.removeEventListener('keydown', surTouche);
  }, [raccourcis]);
  return (
    <>
      {raccourcis && pleines.length > 0 ? (
        <p className="fr-text--sm mention">Touches 1 à 5 : ouvrir une pile, quand le focus est sur l’une d’elles.</p>
      ) : null}
      <ul ref={zone} className="flex flex-wrap list-none gap-4 p-0">
        {pleines.map((p) => (
          <li key={p.cle} className="grid grow basis-72 lg:basis-80">
            <Carte
              titre={p.titre}
              href={p.href}
              pied={
                p.cle !== 'incidents' && traitables.includes(p.cle) ? (
                  <TraiterLaSuivante pile={p.cle} titre={p.titre} variante="secondaire" />
                ) : null
              }
            >
              <span className="fr-h2 fr-mb-0 block tabular-nums">{p.compte}</span>
              <span className="fr-text--sm">{p.attente}</span>
            </Carte>
          </li>
        ))}
      </ul>
      <PilesVides piles={piles.filter((p) => p.vide)} />
    </>
  );
}
