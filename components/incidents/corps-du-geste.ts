type Geste = 'endormir' | 'resoudre' | 'ignorer' | 'rouvrir';

const lire = (champs: FormData, nom: string): string => {
  const valeur = champs.get(nom);
  return typeof valeur === 'string' ? valeur : '';
};

/** Le corps que l'API attend d'un geste ; un jour choisi dure jusqu'à sa fin. */
export function corpsDuGeste(geste: Geste, revision: number, champs: FormData): object {
  if (geste === 'resoudre') {
    return {
      geste,
      revision,
      cause: lire(champs, 'cause'),
      action: lire(champs, 'action'),
      verifier: champs.get('verifier') !== null,
    };
  }
  const commun = { geste, revision, raison: lire(champs, 'raison') };
  if (geste !== 'endormir') return commun;
  const jour = lire(champs, 'jusquA');
  return { ...commun, jusquA: jour === '' ? null : new Date(`${jour}T23:59:59`).toISOString() };
}
