import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { ObjetCompare } from '@/lib/contracts/objet-compare.ts';
import type { Cote } from '@/lib/domain/comparer-notes.ts';
import type { CotationTenue } from '@/lib/domain/cotation-tenue.ts';
import type { Grille } from '@/lib/domain/grille.ts';
import { jourDeParis } from '@/lib/domain/jour-de-paris.ts';
import { formaterNumeroUnique } from '@/lib/domain/numero-unique.ts';
import { recalculer } from '@/lib/domain/recalculer.ts';

export type CoteVu = { titre: string; detail: string; href: string; cote: Cote };
export type CoteLu = { tag: 'cote'; vu: CoteVu } | { tag: 'impossible'; raison: string };

const SANS_GRILLE = 'Cette grille n’est pas dans notre référentiel : rien ne peut être recalculé.';
const SANS_SIMULATION = 'Cette simulation n’existe pas, ou n’est pas à votre portée.';

const libellesDe = (grille: Grille | null): Record<string, string> =>
  Object.fromEntries(grille?.criteres.map((c) => [c.code, c.libelle]) ?? []);
const nomDe = (modele: { code: string; version: string }, grille: Grille | null) =>
  grille ? `${grille.libelle}, version ${grille.version}` : `grille ${modele.code}, version ${modele.version}`;

/** Un côté de la comparaison, observé ou recalculé. `autreGrille` : celle que l'adresse, ou sa simulation, demande ; `undefined` si elle n'en demande pas. */
export function toCote(
  objet: Exclude<ObjetCompare, { tag: 'grille' }>,
  tenue: CotationTenue,
  autreGrille: Grille | null | undefined,
  maintenant: Date,
): CoteLu {
  const { demande, modele } = tenue;
  const quelle = `demande ${formaterNumeroUnique(demande.numero)}, version ${tenue.numero}`;
  const href = `/demandes/${demande.ref}`;
  if (objet.tag === 'version' || objet.tag === 'demande') {
    const { points, criteres, lieux } = tenue;
    const detail = `${nomDe(modele, tenue.grille)}, cotation du ${formaterInstant(new Date(tenue.dateCotation))}`;
    const cote = { points, criteres, lieux, grille: modele, libelles: libellesDe(tenue.grille) };
    return { tag: 'cote', vu: { titre: majuscule(quelle), detail, href, cote } };
  }
  const grille = autreGrille === undefined ? tenue.grille : autreGrille;
  if (grille === null) return { tag: 'impossible', raison: objet.tag === 'simule' ? SANS_SIMULATION : SANS_GRILLE };
  const calculee = recalculer(demande.donnees, tenue.criteres, grille, jourDeParis(maintenant));
  if (calculee === null)
    return { tag: 'impossible', raison: `Aucun lieu souhaité par la ${quelle} n’est du territoire de « ${grille.libelle} ».` };
  const { points, criteres, lieux } = calculee;
  const cote = { points, criteres, lieux, grille: calculee.modele, libelles: libellesDe(grille) };
  const nom = nomDe(calculee.modele, grille);
  const essayee = objet.tag === 'simule' ? `Grille essayée par une simulation (${nom})` : nom;
  const detail = `${essayee}, recalculée aujourd’hui avec les données et les pièces connues`;
  return { tag: 'cote', vu: { titre: `${objet.tag === 'simule' ? 'Simulation' : 'Recalcul'} : ${quelle}`, detail, href, cote } };
}

const majuscule = (texte: string) => texte.charAt(0).toUpperCase() + texte.slice(1);
