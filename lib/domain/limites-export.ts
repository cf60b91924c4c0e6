/** Ce qu'un agent peut sortir : lignes par fichier, fichiers et demandes distinctes par jour (jour de Paris). */
export type LimitesExport = { lignes: number; fichiers: number; demandes: number };

/** Un fichier demandé : ses lignes, et ce que la journée compterait avec lui. */
export type ExportCompte = { lignes: number; fichiers: number; demandes: number };

export type ExportRefuse = { limite: keyof LimitesExport; message: string };

const MESSAGES: Record<keyof LimitesExport, (max: string) => string> = {
  lignes: (max) => `La liste compte plus de ${max} demandes, la limite d’un fichier : resserrez les filtres.`,
  fichiers: (max) => `Vous avez atteint la limite de ${max} fichiers pour aujourd’hui : elle se lève demain.`,
  demandes: (max) =>
    `Ce fichier porterait à plus de ${max} les demandes que vous avez exportées aujourd’hui : la limite se lève demain.`,
};

/** La première limite que ce fichier dépasse ; `null` : il peut sortir. */
export function limiteDepassee(compte: ExportCompte, limites: LimitesExport): ExportRefuse | null {
  const limite = (['lignes', 'fichiers', 'demandes'] as const).find((l) => compte[l] > limites[l]);
  return limite === undefined ? null : { limite, message: MESSAGES[limite](limites[limite].toLocaleString('fr-FR')) };
}
