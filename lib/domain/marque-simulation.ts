/** L'agent utilisateur de ce que le bac à sable poste : une notification simulée se reconnaît toujours. */
export const MARQUE_SIMULATION = 'bac-a-sable';
