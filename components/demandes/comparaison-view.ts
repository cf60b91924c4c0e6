import type { VersionCotation, VersionsCotation } from '@/lib/contracts/versions-cotation.ts';
import { nomDeCommune, signe } from './cotation-view.ts';

export type LigneComparee = { cle: string; libelle: string; avant: string; apres: string; ecart: string };
export type Comparaison = { avant: string; apres: string; ecart: string; lignes: LigneComparee[] };

/** Deux versions critère par critère, du plus fort écart au plus faible ; un critère absent vaut « – ». */
export function comparer(
  avant: VersionCotation,
  apres: VersionCotation,
  libelles: Record<string, string>,
  communes: Record<string, string>,
): Comparaison {
  const cle = (c: { code: string; codeInsee: string | null }) => `${c.code} ${c.codeInsee ?? ''}`;
  const cles = new Map([...avant.criteres, ...apres.criteres].map((c) => [cle(c), c]));
  const points = (version: VersionCotation, k: string) => version.criteres.find((c) => cle(c) === k)?.points ?? null;
  const lignes = [...cles].map(([k, c]) => {
    const [p1, p2] = [points(avant, k), points(apres, k)];
    const lieu = c.codeInsee ? ` (${nomDeCommune(c.codeInsee, communes)})` : '';
    return { cle: k, libelle: `${libelles[c.code] ?? c.code}${lieu}`, p1, p2, ecart: (p2 ?? 0) - (p1 ?? 0) };
  });
  const texte = (p: number | null) => (p === null ? '–' : signe(p));
  return {
    avant: `Version ${avant.numero} : ${signe(avant.points).replace('+', '')} points`,
    apres: `Version ${apres.numero} : ${signe(apres.points).replace('+', '')} points`,
    ecart: signe(apres.points - avant.points),
    lignes: lignes
      .toSorted((a, b) => Math.abs(b.ecart) - Math.abs(a.ecart))
      .map(({ p1, p2, ecart, ...l }) => ({ ...l, avant: texte(p1), apres: texte(p2), ecart: ecart === 0 ? '=' : signe(ecart) })),
  };
}

/** Les versions à comparer d'après l'adresse (`de`, `a`) ; à défaut, les deux dernières. Rien à comparer avec une seule. */
export function choisirVersions({ versions, libelles, communes }: VersionsCotation, adresse: URLSearchParams) {
  const trouver = (nom: string, repli: VersionCotation | undefined) =>
    versions.find((v) => String(v.numero) === adresse.get(nom)) ?? repli;
  const [avant, apres] = [trouver('de', versions[1]), trouver('a', versions[0])];
  if (!avant || !apres || versions.length < 2) return { choisies: null, comparaison: null };
  return {
    choisies: { avant: String(avant.numero), apres: String(apres.numero) },
    comparaison: comparer(avant, apres, libelles, communes),
  };
}
