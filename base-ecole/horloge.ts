export type Horloge = {
  maintenant: () => Date;
  jour: () => string;
  /** Déplace l'horloge à un instant ; figée, elle n'avance plus d'elle-même. */
  regler: (instant: Date, figee: boolean) => void;
  etat: () => { maintenant: string; figee: boolean };
};

/** Horloge réglable : les statuts, les renouvellements et les « à coter » la suivent (contrat §8.2). */
export function creerHorloge(reelle: () => number, depart?: { instant: Date; figee: boolean }): Horloge {
  let decalage = 0;
  let fige: number | undefined;
  const regler = (instant: Date, figee: boolean) => {
    decalage = instant.getTime() - reelle();
    fige = figee ? instant.getTime() : undefined;
  };
  if (depart) regler(depart.instant, depart.figee);
  const maintenant = () => new Date(fige ?? reelle() + decalage);
  return {
    maintenant,
    jour: () => maintenant().toISOString().slice(0, 10),
    regler,
    etat: () => ({ maintenant: maintenant().toISOString(), figee: fige !== undefined }),
  };
}
