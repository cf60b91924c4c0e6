/** Ce qui se compte ensemble ; une lecture ne se compte pas : elle est bornée par sa page. */
export type Famille = 'ecriture' | 'recherche' | 'export';

/** Demande un passage ; rend 0, ou les secondes à attendre avant le suivant. */
export type Debit = (agentId: string, famille: Famille, maintenant: Date) => number;

type Seau = { jetons: number; le: number };

/** Au-delà, les seaux pleins sont oubliés : un agent qui revient trouverait le sien plein de toute façon. */
const SEAUX_MAX = 10_000;

/**
 * Un seau par agent et par famille, dans la mémoire de ce processus : une écriture de plus en base à chaque requête coûterait
 * davantage que l'abus qu'elle compte. Avec N copies du site, un agent obtient au plus N fois son débit ; ce qui doit être exact
 * (les fichiers exportés par jour) se compte en base. `parMinute` : le débit soutenu, dont la moitié peut venir d'un coup.
 */
export function creerDebit(parMinute: Record<Famille, number>): Debit {
  const seaux = new Map<string, Seau>();
  return (agentId, famille, maintenant) => {
    const parMs = parMinute[famille] / 60_000;
    const rafale = Math.max(1, parMinute[famille] / 2);
    const cle = `${famille} ${agentId}`;
    const { jetons, le } = seaux.get(cle) ?? { jetons: rafale, le: maintenant.getTime() };
    // Une horloge qui recule n'efface pas le temps déjà compté : il ne se gagne pas deux fois.
    const instant = Math.max(le, maintenant.getTime());
    const pleins = Math.min(rafale, jetons + (instant - le) * parMs);
    const passe = pleins >= 1;
    seaux.set(cle, { jetons: passe ? pleins - 1 : pleins, le: instant });
    if (seaux.size > SEAUX_MAX) oublierLesPleins(seaux, maintenant.getTime());
    return passe ? 0 : Math.ceil((1 - pleins) / parMs / 1_000);
  };
}

/** Un seau se remplit en soixante secondes au plus, quelle que soit sa famille. */
function oublierLesPleins(seaux: Map<string, Seau>, maintenant: number): void {
  for (const [cle, { le }] of seaux) if (maintenant - le > 60_000) seaux.delete(cle);
}
