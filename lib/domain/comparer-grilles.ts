import type { Critere, Grille } from './grille.ts';
import { regleLibelle } from './regle-libelle.ts';

export type Modification = { quoi: string; avant: string; apres: string };

export type EcartDeCritere =
  | { tag: 'ajoute'; code: string; libelle: string; apres: string }
  | { tag: 'retire'; code: string; libelle: string; avant: string }
  | { tag: 'modifie'; code: string; libelle: string; modifications: Modification[] };

export type EcartDeGrilles = { entete: Modification[]; criteres: EcartDeCritere[]; inchanges: number };

const POPULATIONS = { primo: 'première demande', mutation: 'mutation', toutes: 'toutes' };
const oui = (vrai: boolean) => (vrai ? 'oui' : 'non');

/** Ce qui change d'une grille à une autre, en clair : entête, critères ajoutés, retirés, modifiés. */
export function comparerGrilles(avant: Grille, apres: Grille): EcartDeGrilles {
  const anciens = new Map(avant.criteres.map((c) => [c.code, c]));
  const nouveaux = new Set(apres.criteres.map((c) => c.code));
  const criteres = [
    ...apres.criteres.flatMap((c): EcartDeCritere[] => {
      const { code, libelle } = c;
      const ancien = anciens.get(code);
      if (ancien === undefined) return [{ tag: 'ajoute', code, libelle, apres: regleLibelle(c) }];
      const modifications = differences(DE_CRITERE, ancien, c);
      return modifications.length > 0 ? [{ tag: 'modifie', code, libelle, modifications }] : [];
    }),
    ...avant.criteres
      .filter((c) => !nouveaux.has(c.code))
      .map((c): EcartDeCritere => ({ tag: 'retire', code: c.code, libelle: c.libelle, avant: regleLibelle(c) })),
  ];
  const touches = criteres.filter((c) => c.tag !== 'retire').length;
  return { entete: differences(D_ENTETE, avant, apres), criteres, inchanges: apres.criteres.length - touches };
}

const DE_CRITERE: Record<string, (c: Critere) => string> = {
  Libellé: (c) => c.libelle,
  // Elle porte aussi les points, palier par palier.
  'Règle et points': regleLibelle,
  Nature: (c) => c.nature,
  Mode: (c) => (c.mode === 'automatique' ? 'automatique' : 'sur justificatif'),
  'Priorité de l’article L.441-1': (c) => oui(c.obligatoire),
  'Dépend de la commune': (c) => oui(c.parLocalisation),
  'Groupe exclusif': (c) => c.groupe ?? 'aucun',
};

const D_ENTETE: Record<string, (g: Grille) => string> = {
  Libellé: (g) => g.libelle,
  Population: (g) => POPULATIONS[g.population],
  'Partagée avec': (g) => g.partageeAvec?.join(', ') || 'personne',
};

const differences = <T>(lectures: Record<string, (t: T) => string>, a: T, b: T): Modification[] =>
  Object.entries(lectures)
    .map(([quoi, lire]) => ({ quoi, avant: lire(a), apres: lire(b) }))
    .filter((m) => m.avant !== m.apres);
