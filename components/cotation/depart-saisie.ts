import type { CotationEnregistree } from '@/lib/contracts/cotations.ts';
import type { DossierACoter } from '@/lib/domain/dossier-a-coter.ts';
import { type Brouillon, reprendre } from './brouillon.ts';
import { lignesSaisie } from './lignes-saisie.ts';
import { type ValeursSaisie, valeursInitiales } from './valeurs-saisie.ts';

export type EtapeSaisie =
  | { tag: 'saisie'; reprise: Date | null }
  | { tag: 'apercu' }
  | { tag: 'conflit'; dossier: DossierACoter }
  | { tag: 'enregistree'; resultat: CotationEnregistree };

/** Ce dont part la saisie, ce qu'elle montre d'abord, et l'étape qui l'ouvre. */
export type DepartSaisie = { base: ValeursSaisie; valeurs: ValeursSaisie; etape: EtapeSaisie };

/** De la cotation en cours, ou d'un brouillon ; un brouillon d'une version dépassée ouvre sur le conflit. */
export function departDe(dossier: DossierACoter, garde: Brouillon | null): DepartSaisie {
  const depart = valeursInitiales(lignesSaisie(dossier));
  if (garde === null) return { base: depart, valeurs: depart, etape: { tag: 'saisie', reprise: null } };
  const valeurs = reprendre(depart, garde.valeurs);
  if (garde.revision === dossier.demande.revision) {
    return { base: depart, valeurs, etape: { tag: 'saisie', reprise: new Date(garde.le) } };
  }
  return { base: reprendre(depart, garde.base), valeurs, etape: { tag: 'conflit', dossier } };
}
