import type { CotationLueAEcrire } from '../db/save-cotations-lues.ts';
import type { CotationAuSne } from './client-sne.ts';

/** Une énumération que nous ne connaissons pas se garde telle que le SNE l'a écrite. */
const texte = (valeur: string | { texte: string } | null): string =>
  valeur === null ? 'non-precise' : typeof valeur === 'string' ? valeur : valeur.texte;

/** La cotation du SNE comme une version de plus chez nous ; aucune preuve, elle reste chez qui l'a vue. */
export function versionLue(lue: CotationAuSne, id: number, demandeId: number, numero: number): CotationLueAEcrire {
  const criteres = lue.criteres.map((c) => ({ ...c, origine: texte(c.origine), preuve: null }));
  return {
    id,
    demandeId,
    numero,
    grilleCode: lue.modele.code,
    grilleVersion: lue.modele.version,
    points: lue.points,
    criteres,
    localisations: lue.lieux,
    motif: texte(lue.motif),
    dateCotation: lue.dateCotation,
  };
}
