const SEUIL = 5;
const PAUSE_MS = 30 * 60_000;

export type Disjoncteur = {
  ferme: (editeur: string) => boolean;
  noter: (editeur: string, reussie: boolean) => void;
  refermer: () => void;
};

/** Cinq échecs de suite, trente minutes de pause, un essai : annoncé par les guides, absent du code (écart 19). */
export function creerDisjoncteur(reelle: () => number): Disjoncteur {
  const etats = new Map<string, { echecs: number; ouvertJusqua: number }>();
  return {
    ferme: (editeur) => (etats.get(editeur)?.ouvertJusqua ?? 0) <= reelle(),
    noter: (editeur, reussie) => {
      const echecs = reussie ? 0 : (etats.get(editeur)?.echecs ?? 0) + 1;
      etats.set(editeur, { echecs, ouvertJusqua: echecs >= SEUIL ? reelle() + PAUSE_MS : 0 });
    },
    refermer: () => etats.clear(),
  };
}
