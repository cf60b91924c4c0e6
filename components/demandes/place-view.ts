import { pluriel } from '@/components/ui/pluriel.ts';
import { enPoints } from '@/lib/domain/points-libelle.ts';
import { type Effectif, situer } from '@/lib/domain/situer.ts';

export type PlaceVue = { typologie: string; phrase: string; position: string; marque: Marque | null };
/** La note et les quartiles sur une échelle de 0 à 100, pour le dessin. */
export type Marque = { q1: number; mediane: number; q3: number; note: number; titre: string };

/** Sous ce nombre, une médiane ne veut rien dire. */
const ASSEZ = 5;

/** La place d'une note parmi les demandes semblables (même territoire et grille, même typologie recherchée). */
export function toPlaces(
  note: number,
  typologies: readonly string[],
  repartition: ReadonlyMap<string, readonly Effectif[]>,
): PlaceVue[] {
  return typologies.map((typologie) => {
    const place = situer(repartition.get(typologie) ?? [], note);
    if (place === null || place.effectif < ASSEZ) {
      const combien = place === null ? 'Aucune autre demande' : `Seulement ${pluriel(place.effectif, 'demande')}`;
      return {
        typologie,
        phrase: `${combien} de ${typologie} avec cette grille : trop peu pour comparer.`,
        position: '',
        marque: null,
      };
    }
    const { effectif, q1, mediane, q3, plusBasse, plusHaute, auDessus, aEgalite } = place;
    const etendue = plusHaute - plusBasse || 1;
    const sur100 = (n: number) => Math.min(100, Math.max(0, ((n - plusBasse) / etendue) * 100));
    const phrase = `Parmi ${effectif.toLocaleString('fr-FR')} demandes de ${typologie} cotées avec cette grille : médiane ${enPoints(mediane)}, une note sur deux entre ${q1} et ${enPoints(q3)}.`;
    const position = `${plusHautes(auDessus)} ; ${memes(aEgalite - 1)}.`;
    return {
      typologie,
      phrase,
      position,
      marque: {
        q1: sur100(q1),
        mediane: sur100(mediane),
        q3: sur100(q3),
        note: sur100(note),
        titre: `De ${plusBasse} à ${enPoints(plusHaute)} : quartiles ${q1}, ${mediane} et ${q3}, cette demande ${note}.`,
      },
    };
  });
}

const nombre = (n: number) => (n === 1 ? 'une' : n.toLocaleString('fr-FR'));
const plusHautes = (n: number) => (n === 0 ? 'Aucune n’a de note plus haute' : `Notes plus hautes : ${nombre(n)}`);
const memes = (n: number) => (n <= 0 ? 'aucune autre n’a la même' : `même note : ${nombre(n)}`);
