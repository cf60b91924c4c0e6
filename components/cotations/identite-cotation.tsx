import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { CotationDetaillee } from '@/lib/domain/cotation-detaillee.ts';
import { libelle } from '@/lib/domain/libelle.ts';

/** D'où vient la cotation : origine, auteur, grille, motif. */
export function IdentiteCotation({ cotation: c, grille }: { cotation: CotationDetaillee; grille: string }) {
  return (
    <dl className="p-0 grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr] [&>dt]:font-bold [&>*]:p-0">
      <dt>Origine</dt>
      <dd>
        {libelle('origineVersion', c.origine)}, {c.auteur ?? 'Système'}, le {formaterInstant(c.creeLe)}
      </dd>
      <dt>Grille</dt>
      <dd>{grille}</dd>
      <dt>Motif</dt>
      <dd>{libelle('motifCotation', c.motif)}</dd>
      {c.justification ? (
        <>
          <dt>Justification</dt>
          <dd className="whitespace-pre-wrap break-words">{c.justification}</dd>
        </>
      ) : null}
    </dl>
  );
}
