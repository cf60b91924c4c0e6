'use client';

import { Panne } from '@/components/coquille/panne.tsx';
import './globals.css';

export default function ErreurTotale({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="fr" data-fr-theme="light">
      <body>
        <title>Erreur – Supervision de la cotation</title>
        <main id="contenu" className="fr-container">
          <Panne reference={error.digest} onReessayer={reset} />
        </main>
      </body>
    </html>
  );
}
