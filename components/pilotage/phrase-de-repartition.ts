import type { Place } from '@/lib/domain/situer.ts';

const nombre = (n: number) => n.toLocaleString('fr-FR').replace('-', '−');

/** Une répartition en une phrase : effectif, médiane, moitié du milieu, étendue. */
export const phraseDeRepartition = ({ effectif, q1, mediane, q3, plusBasse, plusHaute }: Place): string =>
  effectif === 1
    ? `Une seule demande, à ${nombre(mediane)} points.`
    : `${nombre(effectif)} demandes : la moitié a ${nombre(mediane)} points ou plus, et la moitié du milieu va de ${nombre(q1)} à ${nombre(q3)} points (de ${nombre(plusBasse)} à ${nombre(plusHaute)} en tout).`;
