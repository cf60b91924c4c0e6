/** Ce que le journal attend d'un essai HTTP : la forme du compte rendu de lib/remote, sans la connaître. */
export type CompteRendu = {
  /** Absent : PISTE ou le SNE, selon l'opération. */
  readonly partenaire?: 'passe-marche';
  readonly operation: string;
  readonly method: string;
  /** Gabarit (`/demandes/{num_unique}`), jamais l'adresse réelle. */
  readonly route: string;
  readonly environment: string;
  readonly attempt: number;
  readonly startedAtMs: number;
  readonly durationMs: number;
  readonly status: number | null;
  /** Classe du contrat provisoire §6 ; `null` : l'essai a réussi. */
  readonly failure: string | null;
  readonly functionalCode: string | null;
  readonly detail: string | null;
  readonly correlation: string;
  /** Extrait de la réponse, sur échec seulement. */
  readonly excerpt: string | null;
  /** Numéro unique concerné : sert à retrouver la demande, n'est jamais écrit au journal. */
  readonly subject: string | null;
  /** Écarts de la réponse avec le contrat, même réussie : noms, types et codes, sans donnée. */
  readonly drifts: readonly {
    readonly path: string;
    readonly rule: string;
    readonly expected: string;
    readonly received: string;
  }[];
};
