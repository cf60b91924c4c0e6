import type { CauseLue, MotifLu } from '@/lib/contracts/envois.ts';

const ACTEURS: Record<string, string> = { nous: 'notre service', sne: 'le SNE', piste: 'PISTE', guichet: 'le guichet' };

type Props = { cause: CauseLue | null; code: string | null; motifs: readonly MotifLu[] };

/** Pourquoi l'envoi a échoué, en français ; le texte du SNE est replié. */
export function EnvoiCause({ cause, code, motifs }: Props) {
  if (code === null) return null;
  return (
    <section aria-labelledby="cause" className="fr-callout fr-mt-3w">
      <h2 id="cause" className="fr-callout__title fr-h5">
        {cause?.titre ?? 'Cause inconnue du catalogue'}
      </h2>
      {cause === null ? null : (
        <p className="fr-text--md">
          {cause.explication} {cause.action} Qui peut agir : {ACTEURS[cause.acteur] ?? cause.acteur}.
        </p>
      )}
      <p className="fr-text--sm fr-mb-1w">
        Code : <code>{code}</code>
      </p>
      {motifs.length === 0 ? null : (
        <ul>
          {motifs.map((motif) => (
            <li key={`${motif.code}-${motif.champ}`}>
              {motif.cause?.titre ?? 'Motif inconnu du catalogue'}. {motif.cause?.action}
              <details className="fr-text--sm">
                <summary>Message du SNE</summary>
                <code className="break-words">{[motif.code, motif.champ, motif.message].filter(Boolean).join(' – ')}</code>
              </details>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
