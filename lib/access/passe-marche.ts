import { env } from '../core/env.ts';
import { empreintesDe } from '../core/empreintes-secrets.ts';
import { type LiaisonReglee, liaisonsReglees } from '../core/liaisons-passe-marche.ts';
import { couperIdentifiant } from '../domain/couper-identifiant.ts';

const RECEPTION = '/api/webhooks/passe-marche';

/** Les environnements réglés, le premier d'abord ; celui des réglages même quand l'intégration est éteinte. */
export function environnementsPasseMarche(): string[] {
  const regles = liaisonsReglees(env()).map(({ environnement }) => environnement);
  return regles.length > 0 ? regles : [env().PASSE_MARCHE_ENVIRONNEMENT];
}

const trouver = (environnement: string): { liaison: LiaisonReglee | null; premiere: boolean } => {
  const liaisons = liaisonsReglees(env());
  const rang = liaisons.findIndex((l) => l.environnement === environnement);
  return { liaison: liaisons[rang] ?? null, premiere: rang <= 0 };
};

/** Une liaison à Passe Marché : son environnement, et ce que ses réglages permettent ; aucun secret n'en sort. */
export function liaisonPasseMarche(environnement: string) {
  const e = env();
  const { liaison, premiere } = trouver(environnement);
  const ici = (chemin: string): string => new URL(chemin, e.NEXTAUTH_URL).href;
  return {
    environnement,
    adresse: liaison?.adresse ?? null,
    client: liaison === null ? null : couperIdentifiant(liaison.clientId),
    secretPrecedent: (liaison?.secrets.precedent ?? null) !== null,
    appels: { heure: e.PASSE_MARCHE_APPELS_HEURE, rafale: e.PASSE_MARCHE_APPELS_RAFALE },
    fichiers: { heure: e.PASSE_MARCHE_FICHIERS_HEURE, rafale: e.PASSE_MARCHE_FICHIERS_RAFALE },
    reception: ici(premiere ? RECEPTION : `${RECEPTION}/${environnement}`),
    retours: {
      acheteur: ici(`/passe-marche/retour/acheteur?environnement=${environnement}`),
      candidat: ici(`/passe-marche/retour/candidat?environnement=${environnement}`),
    },
  };
}

/** Les empreintes des secrets que ce site a sous la main : de quoi dire leur âge, pas de quoi s'en servir. */
export function empreintesPasseMarche(environnement: string) {
  const { liaison } = trouver(environnement);
  return liaison === null ? {} : empreintesDe(liaison, env().PASSE_MARCHE_CLE_JETON ?? '');
}

/** Le dossier des documents reçus de Passe Marché. */
export const dossierPasseMarche = (): string => env().PASSE_MARCHE_DOSSIER;
