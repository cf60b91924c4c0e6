import { formaterInstant } from '@/components/ui/formater-instant.ts';
import { type EvenementMarche, FAITS_MARCHE } from '@/lib/domain/histoire-marche.ts';
import { causeLibelle } from './cause-libelle.ts';

/** Ce qui est arrivé au marché, le plus récent d'abord : quoi, quand, par qui et pourquoi. */
export function HistoireMarche({ histoire }: { histoire: readonly EvenementMarche[] }) {
  if (histoire.length === 0) return <p>Rien n’est encore gardé de ce marché.</p>;
  return (
    <ol className="fr-raw-list fr-mb-3w">
      {histoire.map((e) => (
        <li key={`${e.le.toISOString()} ${e.genre}`} className="border-b border-[var(--border-default-grey)] py-2">
          <p className="fr-mb-0 fr-text--bold">{FAITS_MARCHE[e.genre]}</p>
          {e.texte === null ? null : <p className="fr-mb-0 fr-text--sm wrap-anywhere">{causeLibelle(e.texte)}</p>}
          <p className="fr-mb-0 fr-text--sm mention">
            {formaterInstant(e.le, 'seconde')}, {e.agent ?? 'le service'}
          </p>
        </li>
      ))}
    </ol>
  );
}
