import type { Adapter, AdapterPayload } from 'oidc-provider';

/** Stockage en mémoire, par modèle : tout est perdu à l'arrêt, ce qui convient à un fournisseur de test. */
export function creerAdaptateur(): (modele: string) => Adapter {
  const rangees = new Map<string, AdapterPayload>();
  return (modele) => {
    const cle = (id: string) => `${modele}:${id}`;
    const chercher = (correspond: (rangee: AdapterPayload) => boolean) =>
      [...rangees].find(([nom, rangee]) => nom.startsWith(`${modele}:`) && correspond(rangee))?.[1];
    return {
      upsert: async (id, rangee) => void rangees.set(cle(id), rangee),
      find: async (id) => rangees.get(cle(id)),
      findByUid: async (uid) => chercher((rangee) => rangee.uid === uid),
      findByUserCode: async (code) => chercher((rangee) => rangee.userCode === code),
      consume: async (id) => {
        const rangee = rangees.get(cle(id));
        if (rangee) rangee.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => void rangees.delete(cle(id)),
      revokeByGrantId: async (grantId) => {
        for (const [nom, rangee] of rangees) if (rangee.grantId === grantId) rangees.delete(nom);
      },
    };
  };
}
