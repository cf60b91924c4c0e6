import type { Pool } from '../db/client.ts';
import {
  type AnomalieAEcrire,
  type CotationAExaminer,
  type GrilleDatee,
  listVersionsDeGrilles,
  prendreCotationsAExaminer,
  saveAnomalies,
} from '../db/prendre-cotations-a-examiner.ts';
import { transaction } from '../db/transaction.ts';
import { type CotationExaminee, examiner } from '../domain/anomalies.ts';
import { jourDeParis } from '../domain/jour-de-paris.ts';

const LOT = 200;

/**
 * Passe les règles sur un lot de la file, tout ou rien : un arrêt en route rend le lot à la file.
 * `reste` : le lot était plein, il faut recommencer.
 */
export function examinerCotations(pool: Pool): Promise<{ examinees: number; anomalies: number; reste: boolean }> {
  return transaction(pool, async (tx) => {
    const prises = await prendreCotationsAExaminer(tx, LOT);
    const utiles = prises.filter((c) => c.courante || c.enAttente);
    if (utiles.length === 0) return { examinees: 0, anomalies: 0, reste: prises.length === LOT };
    const versions = await listVersionsDeGrilles(
      tx,
      utiles.map((c) => c.code),
    );
    const trouvees = utiles.flatMap((c) => anomaliesDe(c, versions));
    const anomalies = await saveAnomalies(
      tx,
      trouvees,
      utiles.filter((c) => c.courante),
    );
    return { examinees: utiles.length, anomalies, reste: prises.length === LOT };
  });
}

const anomaliesDe = (c: CotationAExaminer, versions: readonly GrilleDatee[]): AnomalieAEcrire[] =>
  examiner(enExamen(c, versions)).map((a) => ({ ...a, demandeId: c.demandeId, cotationId: c.id, territoires: c.territoires }));

function enExamen(c: CotationAExaminer, versions: readonly GrilleDatee[]): CotationExaminee {
  const jour = jourDeParis(c.dateCotation);
  const duCode = versions.filter((v) => v.grille.code === c.code);
  const { origine, points, criteres, lieux, precedente, donneesChangees, donnees, depot, mutation, naissance } = c;
  return {
    origine,
    points,
    criteres,
    lieux,
    precedente,
    donneesChangees,
    jour,
    modele: { code: c.code, version: c.version },
    grille: duCode.find((v) => v.grille.version === c.version)?.grille ?? null,
    versionEnVigueur:
      duCode.find(({ grille: g }) => g.debut <= jour && (g.fin === null || jour <= g.fin))?.grille.version ?? null,
    demande: donnees && { ...donnees, dateDepot: depot, mutation, profil: donnees.profil && { ...donnees.profil, naissance } },
  };
}
