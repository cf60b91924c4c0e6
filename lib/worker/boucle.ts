import { setTimeout as dormir } from 'node:timers/promises';

export type Boucle = {
  nom: string;
  /** Un tour de travail ; rend `vrai` s'il faut recommencer sans attendre. */
  tour: (arret: AbortSignal) => Promise<boolean>;
  pauseMs: number;
};

/** Après une erreur (base arrêtée, défaut), la boucle ne tourne pas à vide. */
const PAUSE_APRES_ERREUR_MS = 2_000;

/** Tourne jusqu'à l'arrêt : une erreur d'un tour se dit et n'arrête jamais le processus. */
export async function tourner(
  boucle: Boucle,
  arret: AbortSignal,
  onErreur: (nom: string, cause: unknown) => void,
): Promise<void> {
  while (!arret.aborted) {
    let attente = boucle.pauseMs;
    try {
      if (await boucle.tour(arret)) attente = 0;
    } catch (cause) {
      onErreur(boucle.nom, cause);
      attente = PAUSE_APRES_ERREUR_MS;
    }
    if (attente > 0) await dormir(attente, undefined, { signal: arret }).catch(() => undefined);
  }
}
