import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ACoter, Demande } from '../domain/demande.ts';

/** Dit si les données reçues ont changé, sans les comparer. L'ordre des champs est celui du client, toujours le même. */
export const empreinteDe = (demande: Demande): string => createHash('sha256').update(JSON.stringify(demande)).digest('base64url');

/** Notre copie, telle qu'on la compare ; `demande` absente quand l'empreinte suffit à répondre. */
export type Copie = { empreinte: string; demande: Demande | null; aCoter: ACoter; disparue: boolean };

export type Difference = { tag: 'creee' } | { tag: 'modifiee'; champs: string[] } | { tag: 'inchangee' };

/** Noms des champs qui diffèrent, jamais leurs valeurs : elles désignent une personne. La base ne garde pas l'ordre des membres d'un objet. */
function champsChanges(avant: Demande, apres: Demande): string[] {
  const noms = new Set([...Object.keys(avant), ...Object.keys(apres)]) as Set<keyof Demande>;
  return [...noms].filter((nom) => !isDeepStrictEqual(avant[nom], apres[nom])).sort();
}

const memeACoter = (a: ACoter, b: ACoter): boolean =>
  a.tag === b.tag && (a.tag === 'non' || b.tag === 'non' || a.motif === b.motif);

/** Ce que la lecture change à notre copie (`null` : nous ne l'avions pas). */
export function comparer(copie: Copie | null, recue: { demande: Demande; empreinte: string; aCoter: ACoter }): Difference {
  if (copie === null) return { tag: 'creee' };
  const champs: string[] = [];
  if (copie.empreinte !== recue.empreinte)
    champs.push(...(copie.demande === null ? [] : champsChanges(copie.demande, recue.demande)));
  if (!memeACoter(copie.aCoter, recue.aCoter)) champs.push('aCoter');
  if (copie.disparue) champs.push('presence');
  return copie.empreinte === recue.empreinte && champs.length === 0 ? { tag: 'inchangee' } : { tag: 'modifiee', champs };
}
