import Link from 'next/link';
import { FilAriane } from '@/components/ui/fil-ariane.tsx';
import { PAGES_PUBLIQUES, RUBRIQUES } from '@/lib/access/rubriques.ts';

export const metadata = { title: 'Plan du site' };

const PARTIES = [
  { titre: 'Service (connexion requise)', pages: RUBRIQUES },
  { titre: 'Pages ouvertes à tous', pages: [{ href: '/connexion', libelle: 'Connexion' }, ...PAGES_PUBLIQUES] },
];

export default function PlanDuSite() {
  return (
    <>
      <FilAriane courante="Plan du site" />
      <h1>Plan du site</h1>
      {PARTIES.map((partie) => (
        <section key={partie.titre}>
          <h2 className="fr-h4">{partie.titre}</h2>
          <ul>
            {partie.pages.map((page) => (
              <li key={page.href}>
                <Link href={page.href}>{page.libelle}</Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
