import type { CotationCourante } from '@/lib/contracts/versions-cotation.ts';
import { type Cascade, cascade } from '@/lib/domain/cascade.ts';
import { expliquerNote } from '@/lib/domain/expliquer-note.ts';
import { INEXPLIQUE } from './cotation-view.ts';

/** Le dessin de la note : les mêmes critères que la phrase et le tableau, et le reste que rien n'explique. */
export function toCascade(c: CotationCourante): Cascade {
  const { dansLaNote, inexplique } = expliquerNote(c);
  const pas = dansLaNote.map(({ code, points }) => ({ libelle: c.libelles[code] ?? code, points }));
  return cascade(0, [...pas, { libelle: INEXPLIQUE, points: inexplique }]);
}
