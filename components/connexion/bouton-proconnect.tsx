'use client';

import { useEffect, useState } from 'react';

/** Le bouton officiel de ProConnect. Le jeton anti-rejeu de next-auth se lit au chargement ; sans lui, le bouton attend. */
export function BoutonProConnect({ retour }: { retour: string }) {
  const [jeton, setJeton] = useState<string | null>(null);
  useEffect(() => {
    const arret = new AbortController();
    fetch('/api/auth/csrf', { signal: arret.signal })
      .then((reponse) => reponse.json())
      .then((lu: { csrfToken: string }) => setJeton(lu.csrfToken))
      .catch(() => {});
    return () => arret.abort();
  }, []);
  return (
    <form action="/api/auth/signin/proconnect" method="post" className="fr-connect-group">
      <input type="hidden" name="csrfToken" value={jeton ?? ''} />
      <input type="hidden" name="callbackUrl" value={retour} />
      <button type="submit" className="fr-connect fr-connect--pro" disabled={jeton === null}>
        <span className="fr-connect__login">S’identifier avec</span>
        <span className="fr-connect__brand">ProConnect</span>
      </button>
      <p>
        <a
          href="https://www.proconnect.gouv.fr/"
          target="_blank"
          rel="noopener external"
          title="Qu’est-ce que ProConnect ? - nouvelle fenêtre"
        >
          Qu’est-ce que ProConnect ?
        </a>
      </p>
      <noscript>
        <p>La connexion demande que JavaScript soit activé dans votre navigateur.</p>
      </noscript>
    </form>
  );
}
