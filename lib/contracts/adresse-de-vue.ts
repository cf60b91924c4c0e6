import { ecrireFiltre, lireFiltre } from './demandes-search-params.ts';

/** Ce qu'une vue retient d'une adresse : tout, sauf la page et la vue d'où l'on vient. */
export function adresseDeVue(requete: string): string {
  const { filtre } = lireFiltre(new URLSearchParams(requete));
  return ecrireFiltre({ ...filtre, curseur: null, vue: null }).toString();
}
