export type Pas = { libelle: string; points: number };
/** Une barre du dessin : de la somme d'avant à celle d'après. */
export type Barre = Pas & { de: number; a: number };
export type Cascade = { depart: number; arrivee: number; barres: Barre[]; bas: number; haut: number };

/** Au-delà, les plus petits pas se replient en un seul : un dessin se lit d'un regard. */
const VISIBLES = 7;

/** De `depart` à l'arrivée, pas à pas, du plus grand au plus petit ; un pas nul ne se dessine pas. La somme des barres est exacte. */
export function cascade(depart: number, pas: readonly Pas[]): Cascade {
  const utiles = pas
    .filter((p) => p.points !== 0)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.libelle < b.libelle ? -1 : 1));
  const replies = utiles.length > VISIBLES ? utiles.slice(VISIBLES - 1) : [];
  const autres = replies.reduce((somme, p) => somme + p.points, 0);
  const montres =
    replies.length === 0
      ? utiles
      : [...utiles.slice(0, VISIBLES - 1), { libelle: `Autres critères (${replies.length})`, points: autres }];
  let somme = depart;
  const barres = montres.map((p) => {
    const de = somme;
    somme += p.points;
    return { ...p, de, a: somme };
  });
  const sommets = [0, depart, ...barres.map((b) => b.a)];
  return { depart, arrivee: somme, barres, bas: Math.min(...sommets), haut: Math.max(...sommets) };
}
