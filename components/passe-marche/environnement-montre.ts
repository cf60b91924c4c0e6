/**
 * L'environnement que la console montre : celui de l'adresse, s'il est visible, sinon le dernier choix. Relu dans l'adresse à chaque
 * page : le gabarit de la console reste d'une page à l'autre, et dirait encore l'environnement d'avant.
 */
export const environnementMontre = (adresse: string | null, visibles: readonly string[], choisi: string): string =>
  visibles.find((e) => e === adresse) ?? choisi;
