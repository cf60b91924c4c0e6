import { useCommunes } from '@/lib/hooks/use-communes.ts';
import type { Noms } from './liste-view.ts';

/** Les noms déjà connus, et celui de la commune filtrée depuis que la page est ouverte. */
export function useNomDeCommune(code: string | null, connus: Noms): Noms {
  const manque = code !== null && !(code in connus.communes);
  const { data } = useCommunes(manque ? code : '');
  const lues = manque ? (data?.communes ?? []) : [];
  return { ...connus, communes: { ...connus.communes, ...Object.fromEntries(lues.map((c) => [c.codeInsee, c.nom])) } };
}
