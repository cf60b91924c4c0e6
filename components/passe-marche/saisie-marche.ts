import type { SaisieMarche } from '@/lib/contracts/passe-marche.ts';
import { depuisHeureDeParis, versHeureDeParis } from '@/lib/domain/heure-de-paris.ts';
import { type MarcheSaisi, type TypeMarche, TYPES_MARCHE } from '@/lib/domain/marche.ts';
import { formaterSiret } from '@/lib/domain/siret.ts';
import type { LotSaisi } from './lots-saisis.tsx';

const TYPES = Object.keys(TYPES_MARCHE) as TypeMarche[];

/** Ce que le formulaire contient, prêt à être contrôlé ; l'échéance est à l'heure de Paris, celle de Passe Marché (contrat §3.1). */
export function lireSaisie(formulaire: FormData, lots: readonly LotSaisi[]): Omit<SaisieMarche, 'cle' | 'environnement'> {
  const texte = (nom: string): string => {
    const valeur = formulaire.get(nom);
    return typeof valeur === 'string' ? valeur.trim() : '';
  };
  const limite = texte('limiteLots');
  return {
    nom: texte('nom'),
    echeance: depuisHeureDeParis(texte('echeance')) ?? '',
    siret: texte('siret'),
    types: TYPES.filter((type) => formulaire.getAll('types').includes(type)),
    lots: lots.map(({ nom, cpv }) => ({ nom: nom.trim(), cpv: cpv.trim() === '' ? null : cpv.trim() })),
    limiteLots: limite === '' ? null : Number(limite),
  };
}

export type DepartSaisie = Omit<MarcheSaisi, 'echeance'> & { echeance: Date };

/** Les champs d'un brouillon déjà enregistré, tels que le formulaire les montre. */
export const versChamps = (m: DepartSaisie) => ({
  nom: m.nom,
  echeance: versHeureDeParis(m.echeance.toISOString()),
  siret: formaterSiret(m.siret),
  types: m.types,
  lots: m.lots.map(({ nom, cpv }, rang) => ({ cle: `lot-${rang}`, nom, cpv: cpv ?? '' })),
  limiteLots: m.limiteLots?.toString() ?? '',
});
