import { env } from '../core/env.ts';

/** La liaison à Passe Marché : son environnement, et ce que ses réglages permettent ; aucun secret n'en sort. */
export function liaisonPasseMarche() {
  const e = env();
  return {
    environnement: e.PASSE_MARCHE_ENVIRONNEMENT,
    adresse: e.PASSE_MARCHE_URL ?? null,
    secretPrecedent: e.PASSE_MARCHE_WEBHOOK_SECRET_PRECEDENT !== undefined,
    appels: { heure: e.PASSE_MARCHE_APPELS_HEURE, rafale: e.PASSE_MARCHE_APPELS_RAFALE },
    fichiers: { heure: e.PASSE_MARCHE_FICHIERS_HEURE, rafale: e.PASSE_MARCHE_FICHIERS_RAFALE },
    reception: new URL('/api/webhooks/passe-marche', e.NEXTAUTH_URL).href,
  };
}

/** L'environnement dont tout vient et où tout va : une installation n'en connaît qu'un. */
export const environnementPasseMarche = () => env().PASSE_MARCHE_ENVIRONNEMENT;

/** Le dossier des documents reçus de Passe Marché. */
export const dossierPasseMarche = (): string => env().PASSE_MARCHE_DOSSIER;
