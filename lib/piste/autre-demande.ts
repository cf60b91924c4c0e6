import type { ContractFault } from '../remote/attempt.ts';

/** La réponse parle d'une autre demande que celle qu'on a nommée : alerte d'intégrité. */
export const autreDemande: ContractFault = { detail: 'réponse au sujet d’une autre demande', integrity: true };
