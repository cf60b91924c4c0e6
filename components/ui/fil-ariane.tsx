import Link from 'next/link';

export type Etape = { libelle: string; href: string };

/** Où l'on est : les pages au-dessus, puis la page courante sans lien. */
export function FilAriane({ etapes = [], courante }: { etapes?: readonly Etape[]; courante: string }) {
  return (
    <nav className="fr-breadcrumb" aria-label="vous êtes ici :">
      <ol className="fr-breadcrumb__list">
        {[{ libelle: 'Accueil', href: '/' }, ...etapes].map((e) => (
          <li key={e.href}>
            <Link prefetch={false} className="fr-breadcrumb__link" href={e.href}>
              {e.libelle}
            </Link>
          </li>
        ))}
        <li>
          <span className="fr-breadcrumb__link" aria-current="page">
            {courante}
          </span>
        </li>
      </ol>
    </nav>
  );
}
