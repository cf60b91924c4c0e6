import type { RefusPlace } from './refus-place.ts';

/** Le refus du SNE, sous le critère qu'il vise : en français d'abord, le texte brut replié. */
export function RefusDuChamp({ refus }: { refus: readonly RefusPlace[] }) {
  return refus.map(({ titre, conseil, brut }) => (
    <div key={brut} className="fr-mt-1w">
      <p className="fr-message fr-message--error fr-mb-1v">
        <span>
          Refusé par le SNE : {titre} {conseil}
        </span>
      </p>
      <details className="fr-text--sm">
        <summary>Message du SNE</summary>
        <code className="break-words">{brut}</code>
      </details>
    </div>
  ));
}
