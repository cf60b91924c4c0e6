import { alea } from './alea.ts';
import { campagneAudit } from './audit.ts';
import type { Lancement } from './lancer-kill.ts';

/** Lance la campagne de la chaîne d'audit ; vraie si aucune alerte n'est fausse et si toute altération plantée est vue. */
export async function lancerAudit({ base, arrets, graine, dire }: Lancement): Promise<boolean> {
  const bilan = await campagneAudit({ base, lignes: 10_000, alterations: arrets, alea: alea(graine), dire });
  console.log(
    `${bilan.lignes} lignes : ${bilan.faussesAlertes} fausses alertes ; ${bilan.alterations} altérations plantées, ${bilan.vues} vues`,
  );
  return bilan.faussesAlertes === 0 && bilan.vues === bilan.alterations && bilan.lignes === 10_000;
}
