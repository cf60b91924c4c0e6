type Tenu = { id: number; cloture: number };

/** Les baux que ce processus tient, mesurés sur son horloge depuis l'instant d'avant la prise : toujours plus courts que ceux de la base. */
export type Baux = {
  prendre: (envoi: Tenu, depuis: number) => void;
  rendre: (id: number) => void;
  /** Il reste au moins la moitié du bail : assez pour écrire chez le partenaire. */
  tient: (id: number) => boolean;
  aProlonger: () => Tenu[];
  prolonger: (ids: ReadonlySet<number>, depuis: number) => void;
};

export function creerBaux(monotone: () => number, bailMs: number): Baux {
  const tenus = new Map<number, Tenu & { jusqua: number }>();
  return {
    prendre: ({ id, cloture }, depuis) => tenus.set(id, { id, cloture, jusqua: depuis + bailMs }),
    rendre: (id) => tenus.delete(id),
    tient: (id) => (tenus.get(id)?.jusqua ?? 0) - monotone() > bailMs / 2,
    aProlonger: () => [...tenus.values()].map(({ id, cloture }) => ({ id, cloture })),
    prolonger: (ids, depuis) => {
      for (const id of ids) {
        const tenu = tenus.get(id);
        if (tenu !== undefined) tenu.jusqua = depuis + bailMs;
      }
    },
  };
}
