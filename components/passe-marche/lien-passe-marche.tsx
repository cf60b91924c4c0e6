import type { ReactNode } from 'react';

/** Un lien vers une page de Passe Marché, dans un nouvel onglet ; une adresse qui n'est pas du web ne se suit pas. */
export function LienPasseMarche({ adresse, children }: { adresse: string | null; children: ReactNode }) {
  if (adresse === null || !/^https?:\/\//.test(adresse)) return <p>Passe Marché n’a pas donné d’adresse utilisable.</p>;
  return (
    <a className="fr-link" href={adresse} target="_blank" rel="noopener noreferrer external">
      {children} <span className="fr-sr-only">(nouvelle fenêtre)</span>
    </a>
  );
}
