'use client';

import Link from 'next/link';
import { useRef } from 'react';
import { Badge } from '@/components/ui/badge.tsx';
import { EnteteTriable } from '@/components/ui/entete-triable.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { FiltreDemandes } from '@/lib/domain/filtre-demandes.ts';
import { cellule } from './cellule.ts';
import type { DemandeRow } from './demande-row.ts';
import { toTri } from './liste-view.ts';
import { useClavierListe } from './use-clavier-liste.ts';

type Props = {
  rows: readonly DemandeRow[];
  filtre: FiltreDemandes;
  occupee: boolean;
  /** Noms révélés, par référence. */
  noms: ReadonlyMap<string, string> | undefined;
  onApercu: (ref: string) => void;
};

export function TableDemandes({ rows, filtre, occupee, noms, onApercu }: Props) {
  const corps = useRef<HTMLTableSectionElement>(null);
  useClavierListe(corps, onApercu);
  return (
    <Table titre="Demandes, une par ligne" occupee={occupee} enFiches>
      <thead>
        <tr>
          <th scope="col">Numéro unique</th>
          <th scope="col">Ménage</th>
          <th scope="col">Commune souhaitée</th>
          <th scope="col">Typologie</th>
          <th scope="col">Grille</th>
          <EnteteTriable libelle="Note" aDroite {...toTri(filtre, 'note')} />
          <th scope="col">État</th>
          <th scope="col">Dernier envoi</th>
          <EnteteTriable libelle="Mise à jour" {...toTri(filtre, 'maj')} />
        </tr>
      </thead>
      <tbody ref={corps}>
        {rows.map((row) => (
          <LigneDemande key={row.ref} row={row} nom={noms?.get(row.ref)} onApercu={onApercu} />
        ))}
      </tbody>
    </Table>
  );
}

function LigneDemande({ row, nom, onApercu }: { row: DemandeRow; nom: string | undefined; onApercu: (ref: string) => void }) {
  return (
    <tr>
      <th scope="row">
        <span className="text-left md:whitespace-nowrap">
          <Link href={row.href} prefetch={false} data-ref={row.ref} className="tabular-nums">
            {row.numero}
          </Link>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-eye-line"
            title={`Aperçu de la demande ${row.numero}`}
            onClick={() => onApercu(row.ref)}
          >
            Aperçu
          </button>
          {nom ? <span className="block font-normal">{nom}</span> : null}
          {row.statut ? <span className="block font-normal mention">{row.statut}</span> : null}
        </span>
      </th>
      <td data-libelle="Ménage" className={cellule(row.menage, 'fr-cell--multiline min-w-36')}>
        {row.menage}
      </td>
      <td data-libelle="Commune souhaitée" className={cellule(row.commune)}>
        {row.commune}
      </td>
      <td data-libelle="Typologie" className={cellule(row.typologie)}>
        {row.typologie}
      </td>
      <td data-libelle="Grille" className={cellule(row.grille)}>
        {row.grille}
      </td>
      <td data-libelle="Note" className={cellule(row.note, 'fr-cell--right tabular-nums')}>
        {row.note}
      </td>
      <td data-libelle="État">
        <Badge ton={row.etat.ton}>{row.etat.texte}</Badge>
      </td>
      <td data-libelle="Dernier envoi" className={cellule(row.envoi, 'fr-cell--multiline min-w-36')}>
        {row.envoi}
      </td>
      <td data-libelle="Mise à jour" className="tabular-nums">
        {row.maj}
      </td>
    </tr>
  );
}
