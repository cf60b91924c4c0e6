type Retenu = { code: string; points: number };

/** De chaque groupe ne reste que le critère le plus favorable ; à égalité, le premier code : l'ordre de la grille n'y fait rien. */
export function garderUnParGroupe<C extends Retenu>(retenus: C[], groupes: ReadonlyMap<string, string>): C[] {
  if (retenus.filter((c) => groupes.has(c.code)).length < 2) return retenus;
  const meilleurs = new Map<string, C>();
  for (const c of retenus) {
    const groupe = groupes.get(c.code);
    const tenant = groupe === undefined ? undefined : meilleurs.get(groupe);
    if (groupe !== undefined && (tenant === undefined || plusFavorable(c, tenant))) meilleurs.set(groupe, c);
  }
  return retenus.filter((c) => {
    const groupe = groupes.get(c.code);
    return groupe === undefined || meilleurs.get(groupe) === c;
  });
}

const plusFavorable = (a: Retenu, b: Retenu) => a.points > b.points || (a.points === b.points && a.code < b.code);
