import type { Tx } from './client.ts';
import { nouvelleRef } from './nouvelle-ref.ts';

export type VersionConnue = {
  demandeId: number;
  numero: number;
  dateCotation: string;
  points: number;
  grilleCode: string;
  grilleVersion: string;
};

const VERSIONS = `
SELECT demande_id, numero, date_cotation, points, grille_code, grille_version FROM cotation WHERE demande_id = ANY($1) ORDER BY demande_id, numero`;

/** Toutes les versions de ces demandes, par demande, de la première à la dernière. */
export async function findVersions(tx: Tx, demandeIds: readonly number[]): Promise<Map<number, VersionConnue[]>> {
  if (demandeIds.length === 0) return new Map();
  const { rows } = await tx.query<{
    demande_id: number;
    numero: number;
    date_cotation: Date;
    points: number;
    grille_code: string;
    grille_version: string;
  }>({ name: 'sync-versions', text: VERSIONS, values: [demandeIds] });
  const versions = rows.map((r) => ({
    demandeId: r.demande_id,
    numero: r.numero,
    dateCotation: r.date_cotation.toISOString(),
    points: r.points,
    grilleCode: r.grille_code,
    grilleVersion: r.grille_version,
  }));
  return Map.groupBy(versions, (v) => v.demandeId);
}

/** Identifiants tirés d'avance : la demande et sa cotation s'écrivent alors une seule fois chacune. */
export async function tirerIdsCotation(tx: Tx, n: number): Promise<number[]> {
  if (n === 0) return [];
  const { rows } = await tx.query<{ id: number }>(`SELECT nextval('cotation_id_seq') AS id FROM generate_series(1, $1)`, [n]);
  return rows.map((r) => r.id);
}

export type CotationLueAEcrire = {
  id: number;
  demandeId: number;
  numero: number;
  grilleCode: string;
  grilleVersion: string;
  points: number;
  criteres: unknown;
  localisations: unknown;
  motif: string;
  dateCotation: string;
};

const ECRIRE = `
INSERT INTO cotation (id, ref, demande_id, numero, origine, etat, grille_code, grille_version, points, criteres, localisations, motif, date_cotation)
SELECT id, ref, demande_id, numero, 'sne', 'lue-au-sne', code, version, points, criteres, lieux, motif, date_cotation
FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::int[], $5::text[], $6::text[], $7::int[], $8::jsonb[], $9::jsonb[], $10::text[],
  $11::timestamptz[]) AS r(id, ref, demande_id, numero, code, version, points, criteres, lieux, motif, date_cotation)`;

const REMPLACER = `
UPDATE cotation SET etat = 'remplacee' WHERE id = ANY($1) AND etat IN ('validee', 'transmise', 'lue-au-sne')`;

/** Cotations lues au SNE : une version de plus chacune ; `remplacees` sont les versions qu'elles supplantent. */
export async function saveCotationsLues(
  tx: Tx,
  cotations: readonly CotationLueAEcrire[],
  remplacees: readonly number[],
): Promise<void> {
  if (remplacees.length > 0) await tx.query(REMPLACER, [remplacees]);
  if (cotations.length === 0) return;
  const colonne = <T>(lire: (c: CotationLueAEcrire) => T): T[] => cotations.map(lire);
  await tx.query({
    name: 'sync-cotations',
    text: ECRIRE,
    values: [
      colonne((c) => c.id),
      colonne(nouvelleRef),
      colonne((c) => c.demandeId),
      colonne((c) => c.numero),
      colonne((c) => c.grilleCode),
      colonne((c) => c.grilleVersion),
      colonne((c) => c.points),
      colonne((c) => JSON.stringify(c.criteres)),
      colonne((c) => JSON.stringify(c.localisations)),
      colonne((c) => c.motif),
      colonne((c) => c.dateCotation),
    ],
  });
}
