import type { CritereRetenu } from '@/lib/domain/cotation.ts';
import type { CotationConnue, DossierACoter, LieuSouhaite } from '@/lib/domain/dossier-a-coter.ts';
import type { Critere } from '@/lib/domain/grille.ts';

/** Une ligne du formulaire : un critère, une fois par commune s'il en dépend. */
export type LigneSaisie = {
  /** Nom du champ : sans point, react-hook-form y verrait un chemin. */
  cle: string;
  critere: Critere;
  codeInsee: string | null;
  commune: string | null;
  actuel: CritereRetenu | null;
  sne: CritereRetenu | null;
};

export const cleDeLigne = (code: string, codeInsee: string | null): string =>
  codeInsee === null ? code : `${code}__${codeInsee}`;

/** Les lignes à saisir, dans l'ordre de la grille ; une commune souhaitée pour deux quartiers n'y paraît qu'une fois. */
export function lignesSaisie({ grille, lieux, courante, sne }: DossierACoter): LigneSaisie[] {
  const communes = [...new Map(lieux.map((l) => [l.codeInsee, l])).values()];
  const actuels = surCetteGrille(grille, courante);
  const retenusAuSne = surCetteGrille(grille, sne);
  const ligne = (critere: Critere, lieu: LieuSouhaite | null): LigneSaisie => {
    const codeInsee = lieu?.codeInsee ?? null;
    const trouver = (c: CritereRetenu) => c.code === critere.code && c.codeInsee === codeInsee;
    return {
      cle: cleDeLigne(critere.code, codeInsee),
      critere,
      codeInsee,
      commune: lieu?.commune ?? null,
      actuel: actuels?.find(trouver) ?? null,
      sne: retenusAuSne?.find(trouver) ?? null,
    };
  };
  return (grille?.criteres ?? []).flatMap((c) => (c.parLocalisation ? communes.map((l) => ligne(c, l)) : [ligne(c, null)]));
}

/** Les critères d'une cotation, si elle suit la grille du dossier (quelle qu'en soit la version) ; sinon rien ne s'y compare. */
export function surCetteGrille(grille: DossierACoter['grille'], cotation: CotationConnue | null): CritereRetenu[] | null {
  if (grille === null || cotation === null) return null;
  return cotation.modele.code === grille.code ? cotation.criteres : null;
}
