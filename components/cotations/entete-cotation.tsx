import Link from 'next/link';
import { badgeVersion } from '@/components/demandes/etat-badge.ts';
import { ActionsPage } from '@/components/ui/actions-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import type { CotationDetaillee } from '@/lib/domain/cotation-detaillee.ts';
import { formaterNumeroUnique } from '@/lib/domain/numero-unique.ts';

type Props = { cotation: CotationDetaillee; comparaisons: readonly { libelle: string; href: string }[] };

/** De quelle demande, dans quel état, et ce qu'on peut en faire. */
export function EnteteCotation({ cotation: c, comparaisons }: Props) {
  const etat = badgeVersion(c.etat);
  return (
    <>
      <div className="flex flex-wrap gap-4 items-center fr-mb-2w">
        <Badge ton={etat.ton}>{etat.texte}</Badge>
        <span>
          Version {c.numero} de la{' '}
          <Link href={`/demandes/${c.demande.ref}`}>
            demande <span className="tabular-nums">{formaterNumeroUnique(c.demande.numero)}</span>
          </Link>
        </span>
      </div>
      <div className="flex flex-wrap gap-2 fr-mb-3w print:hidden">
        {comparaisons.map(({ libelle, href }) => (
          <LienBouton key={href} petit variante="secondaire" href={href}>
            {libelle}
          </LienBouton>
        ))}
        <ActionsPage imprimer="Imprimer la cotation" />
      </div>
    </>
  );
}
