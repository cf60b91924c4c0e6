export type Entree = { href: string; libelle: string };
export type GroupeDeMenu = { groupe: string; entrees: readonly Entree[] };
export type ElementDeMenu = Entree | GroupeDeMenu;

type Rubrique = Entree & { groupe?: string };

/** Le menu de premier niveau, dans l'ordre des rubriques ; un groupe d'une seule rubrique visible est cette rubrique. */
export function composerMenu(rubriques: readonly Rubrique[]): ElementDeMenu[] {
  const parGroupe = Map.groupBy(rubriques, (r) => r.groupe ?? r.href);
  return [...parGroupe].map(([groupe, entrees]) => {
    const [seule] = entrees;
    return seule && entrees.length === 1 ? { href: seule.href, libelle: seule.libelle } : { groupe, entrees };
  });
}

/** La rubrique d'un chemin : la plus précise qui le contient (« /pilotage/grilles » n'est pas « /pilotage »). */
export function entreeCourante(menu: readonly ElementDeMenu[], chemin: string): string | null {
  const adresses = menu.flatMap((e) => ('groupe' in e ? e.entrees.map((f) => f.href) : [e.href]));
  const contient = (href: string) => chemin === href || (href !== '/' && chemin.startsWith(`${href}/`));
  return adresses.filter(contient).toSorted((a, b) => b.length - a.length)[0] ?? null;
}
