import type { Reglement } from '../outbox/settle.ts';

/** Combien d'envois prendre maintenant. */
export type Regulateur = { places: (enVol: number) => number; noter: (reglement: Reglement) => void };

/** Après une suspension, une seule sonde à la fois jusqu'au premier envoi qui aboutit : une panne d'accès ne gâche pas la file. */
export function creerRegulateur(monotone: () => number, concurrence: number): Regulateur {
  let jusqua = 0;
  let sonde = false;
  return {
    places: (enVol) => {
      if (monotone() < jusqua) return 0;
      const permis = (sonde ? 1 : concurrence) - enVol;
      // Par quarts : prendre une place à la fois coûterait une requête par envoi.
      return permis >= (sonde ? 1 : Math.ceil(concurrence / 4)) ? permis : 0;
    },
    noter: ({ conseil, livraison }) => {
      if (conseil.tag === 'suspendre') {
        jusqua = Math.max(jusqua, monotone() + conseil.dureeMs);
        sonde = true;
      } else if (livraison.issue.tag !== 'echec') sonde = false;
    },
  };
}
