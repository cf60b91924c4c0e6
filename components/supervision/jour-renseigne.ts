import { formaterJour } from '@/components/ui/formater-jour.ts';

/** Un jour que la fiche porte, ou ce qui reste à faire. */
export const jourRenseigne = (jour: string | null): string => (jour === null ? 'non renseigné' : formaterJour(jour));
