import type { ObservationAEcrire } from '../db/save-observations.ts';
import type { CompteRendu } from './compte-rendu.ts';
import { DISPONIBLE, observer } from './observer.ts';

/** Ce qu'un lot apprend de chaque couche : son dernier état, et l'heure du dernier succès et du dernier échec qu'il contient. */
export function observationsDuLot(appels: readonly CompteRendu[], operationJeton: string): ObservationAEcrire[] {
  const parCouche = new Map<string, ObservationAEcrire>();
  for (const appel of appels) {
    // Les trois couches de la santé sont celles de PISTE et du SNE.
    if (appel.partenaire !== undefined) continue;
    const le = new Date(appel.startedAtMs + appel.durationMs).toISOString();
    for (const { couche, etat } of observer(appel, appel.operation === operationJeton)) {
      const cle = `${appel.environment}|${couche}`;
      const vu = parCouche.get(cle);
      const champ = etat === DISPONIBLE ? 'dernierSucces' : 'dernierEchec';
      const suite = vu ?? { environnement: appel.environment, couche, etat, le, dernierSucces: null, dernierEchec: null };
      const derniere = vu === undefined || vu.le <= le ? { etat, le } : {};
      parCouche.set(cle, { ...suite, ...derniere, [champ]: (suite[champ] ?? '') > le ? suite[champ] : le });
    }
  }
  return [...parCouche.values()];
}
