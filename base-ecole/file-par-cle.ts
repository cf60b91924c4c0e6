/** Enchaîne les tâches d'une même clé ; des clés différentes avancent ensemble. */
export function creerFileParCle(): <T>(cle: string, tache: () => Promise<T>) => Promise<T> {
  const queues = new Map<string, Promise<unknown>>();
  return async (cle, tache) => {
    const precedente = queues.get(cle) ?? Promise.resolve();
    const courante = precedente.then(tache, tache);
    queues.set(cle, courante);
    try {
      return await courante;
    } finally {
      if (queues.get(cle) === courante) queues.delete(cle);
    }
  };
}
