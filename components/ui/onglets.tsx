import Link from 'next/link';

export type Onglet = { href: string; libelle: string; courant: boolean; compte?: number };

/** Des onglets qui sont des pages : une navigation, dont l'entrée courante est dite. */
export function Onglets({ libelle, onglets }: { libelle: string; onglets: readonly Onglet[] }) {
  return (
    <nav aria-label={libelle} className="onglets fr-mb-3w">
      <ul className="flex flex-wrap list-none m-0 p-0">
        {onglets.map((o) => (
          <li key={o.href} className="p-0">
            <Link href={o.href} prefetch={false} aria-current={o.courant ? 'page' : undefined} className="onglet">
              {o.libelle}
              {o.compte === undefined ? null : ` (${o.compte.toLocaleString('fr-FR')})`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
