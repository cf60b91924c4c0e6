/**
 * La forme d'une réponse dont rien n'est lu. Par un contrat : importer zod lui-même à la demande l'emporterait en entier
 * (91 ko au lieu de 32).
 */
export const indifferent = () => import('../contracts/indifferent.ts').then((m) => m.indifferent);
