import { Bouton } from '@/components/ui/bouton.tsx';
import { LienBouton } from '@/components/ui/lien-bouton.tsx';
import type { CotationSuivieRow } from './cotation-suivie-row.ts';

type Props = {
  choisies: readonly CotationSuivieRow[];
  peutValider: boolean;
  /** L'adresse qui compare les deux lignes cochées. */
  comparer: string | null;
  onValider: () => void;
  onDecocher: () => void;
};

/** Ce qu'on peut faire des lignes cochées. */
export function BarreCotations({ choisies, peutValider, comparer, onValider, onDecocher }: Props) {
  const n = choisies.length;
  if (n === 0) return null;
  const aDecider = choisies.filter((r) => r.aDecider).length;
  return (
    <div role="group" aria-label="Actions groupées" className="flex flex-wrap items-center gap-2">
      <strong>{n > 1 ? `${n} cotations cochées` : '1 cotation cochée'} :</strong>
      {peutValider && aDecider > 0 ? (
        <Bouton variante="secondaire" petit onClick={onValider}>
          {`Valider (${aDecider})`}
        </Bouton>
      ) : null}
      {comparer ? (
        <LienBouton variante="secondaire" petit href={comparer}>
          Comparer les deux
        </LienBouton>
      ) : null}
      <Bouton variante="discret" petit onClick={onDecocher}>
        Tout décocher
      </Bouton>
    </div>
  );
}
