import { permet } from '@/lib/domain/gestes-marche.ts';
import type { EtatMarche } from '@/lib/domain/marche.ts';

/** Un brouillon, ou un marché que Passe Marché a refusé. */
export const estModifiable = ({ etat }: { etat: EtatMarche }): boolean => permet(etat, 'modifier');
