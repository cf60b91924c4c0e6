/** Quand une seconde personne doit valider, sur un territoire. */
export type ReglageValidation = {
  seuil: number /** Codes qui demandent toujours une validation. */;
  criteres: readonly string[];
};

export const REGLAGE_PAR_DEFAUT: ReglageValidation = { seuil: 30, criteres: [] };

type Critere = { code: string; points: number; codeInsee: string | null };
type Saisie = {
  /** `null` : jamais cotée, il n'y a pas d'écart. */
  avant: number | null;
  apres: number;
  actuels: readonly Critere[];
  saisis: readonly Critere[];
};

/** Pourquoi une seconde personne valide : « ecart », « critere:CODE » ; aucune raison, la cotation part. */
export function motifsDeValidation({ avant, apres, actuels, saisis }: Saisie, { seuil, criteres }: ReglageValidation): string[] {
  const ecart = avant !== null && Math.abs(apres - avant) > seuil ? ['ecart'] : [];
  return [
    ...ecart,
    ...criteres.filter((code) => empreinte(actuels, code) !== empreinte(saisis, code)).map((c) => `critere:${c}`),
  ];
}

const empreinte = (liste: readonly Critere[], code: string): string =>
  liste
    .filter((c) => c.code === code)
    .map((c) => `${c.codeInsee ?? ''}=${c.points}`)
    .sort()
    .join(';');

/** Un motif en clair ; `libelles` donne le nom d'un critère. */
export function motifLibelle(motif: string, seuil: number, libelles: Readonly<Record<string, string>>): string {
  const code = motif.startsWith('critere:') ? motif.slice('critere:'.length) : null;
  if (code === null) return `L’écart dépasse ${seuil} points.`;
  return `Le critère « ${libelles[code] ?? code} » demande toujours une validation.`;
}

export const regleDeValidation = ({ seuil }: ReglageValidation): string =>
  `Au-delà de ${seuil} points d’écart, une seconde personne valide avant la transmission.`;
