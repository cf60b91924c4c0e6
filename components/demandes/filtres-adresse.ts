/** Le paramètre d'adresse qui montre le formulaire. */
export const FILTRER = 'filtrer';

export const montreFiltres = (parametres: URLSearchParams): boolean => parametres.get(FILTRER) === 'oui';

/** La même liste, formulaire des filtres montré ou non. */
export function avecFiltres(parametres: URLSearchParams, montres: boolean): string {
  const suivants = new URLSearchParams(parametres);
  if (montres) suivants.set(FILTRER, 'oui');
  else suivants.delete(FILTRER);
  return suivants.size > 0 ? `/demandes?${suivants}` : '/demandes';
}
