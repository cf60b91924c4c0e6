import Link from 'next/link';
import type { GroupeDeMenu } from './menu.ts';

type Props = GroupeDeMenu & { courante: string | null; onEntree: () => void };

/** Un menu déroulant natif : il s'ouvre sans script, et les groupes d'un même `name` ne sont jamais ouverts ensemble. */
export function GroupeMenu({ groupe, entrees, courante, onEntree }: Props) {
  const actif = entrees.some((e) => e.href === courante);
  return (
    <details name="menu-principal" className="menu-deroulant">
      <summary className="fr-nav__btn" aria-current={actif ? 'true' : undefined}>
        {groupe}
      </summary>
      <ul className="fr-menu__list">
        {entrees.map((e) => (
          <li key={e.href}>
            <LienMenu {...e} courante={courante} onClick={onEntree} />
          </li>
        ))}
      </ul>
    </details>
  );
}

type Lien = { href: string; libelle: string; courante: string | null; onClick?: () => void };

export function LienMenu({ href, libelle, courante, onClick }: Lien) {
  return (
    <Link
      prefetch={false}
      className="fr-nav__link"
      href={href}
      aria-current={href === courante ? 'page' : undefined}
      onClick={onClick}
    >
      {libelle}
    </Link>
  );
}
