import Link from 'next/link';

type Props = {
  /** Adresses des pages voisines ; `null` quand il n'y en a pas. */
  precedent: string | null;
  suivant: string | null;
  /** Ce qui est paginé, pour distinguer deux paginations d'une même page. */
  libelle?: string;
  /** « 1 à 50 sur 512 ». */
  position?: string;
  /** Les mots des deux liens, quand ce ne sont pas des pages. */
  textes?: { precedent: string; suivant: string };
};

const PAGES = { precedent: 'Page précédente', suivant: 'Page suivante' };

/** Pages par curseur : précédente et suivante, jamais un numéro qui mentirait quand la liste bouge. */
export function Pagination({ precedent, suivant, libelle = 'Pagination', position, textes = PAGES }: Props) {
  if (precedent === null && suivant === null && !position) return null;
  return (
    <nav className="fr-pagination" aria-label={libelle}>
      <ul className="fr-pagination__list items-center">
        <li>
          <Voisine href={precedent} sens="prev" texte={textes.precedent} />
        </li>
        {position ? (
          <li>
            <span className="fr-text--sm fr-mb-0 px-3">{position}</span>
          </li>
        ) : null}
        <li>
          <Voisine href={suivant} sens="next" texte={textes.suivant} />
        </li>
      </ul>
    </nav>
  );
}

function Voisine({ href, sens, texte }: { href: string | null; sens: 'prev' | 'next'; texte: string }) {
  const classes = `fr-pagination__link fr-pagination__link--${sens} fr-pagination__link--label`;
  if (href === null) {
    return (
      <span className={classes} aria-hidden="true">
        {texte}
      </span>
    );
  }
  return (
    <Link className={classes} href={href} prefetch={false} rel={sens}>
      {texte}
    </Link>
  );
}
