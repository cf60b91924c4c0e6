/** Lien de connexion du candidat, valable trente minutes (contrat §5, rang 4). */
export type Lien = { jeton: string; candidature: string; courriel: string; expireLe: number };
