import Link from 'next/link';

type Props = {
  libelle: string;
  sens: 'ascending' | 'descending' | null;
  /** À droite pour une colonne de nombres. */
  aDroite?: boolean;
} & ({ href: string } | { onTrier: () => void });

const ICONES = { ascending: 'fr-icon-arrow-up-line', descending: 'fr-icon-arrow-down-line', aucun: 'fr-icon-arrow-up-down-line' };

/** En-tête de colonne triable : le contrôle est dans le `<th>` et contient le libellé, le sens est sur le `<th>` (RGAA 5.7). */
export function EnteteTriable({ libelle, sens, aDroite, ...action }: Props) {
  const icone = ICONES[sens ?? 'aucun'];
  const contenu = (
    <>
      {libelle}
      <span className={`${icone} fr-icon--sm ml-1`} aria-hidden="true" />
    </>
  );
  const classes = 'whitespace-nowrap font-bold';
  return (
    <th scope="col" aria-sort={sens ?? undefined} className={aDroite ? 'fr-cell--right' : undefined}>
      {'href' in action ? (
        <Link href={action.href} prefetch={false} className={classes} scroll={false}>
          {contenu}
        </Link>
      ) : (
        <button type="button" onClick={action.onTrier} className={classes}>
          {contenu}
        </button>
      )}
    </th>
  );
}
