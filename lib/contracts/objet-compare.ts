/** Ce qui se compare, désigné par nos références : l'adresse d'une comparaison est stable et ne dit rien de personne. */
export type ObjetCompare =
  /** Une version de cotation, telle que tenue. */
  | { tag: 'version'; ref: string }
  /** La cotation courante d'une demande. */
  | { tag: 'demande'; ref: string }
  /** La demande de cette version, recalculée aujourd'hui avec sa grille ou avec une autre. */
  | { tag: 'recalcul'; ref: string; grille: { code: string; version: string } | null }
  /** La cotation courante de la demande, recalculée aujourd'hui avec la grille qu'une simulation essaie. */
  | { tag: 'simule'; ref: string; simulation: string }
  | { tag: 'grille'; code: string; version: string };

const REF = /^[\w-]{1,40}$/;
const CODE = /^[A-Z0-9-]{1,40}$/;
const VERSION = /^[A-Za-z0-9.-]{1,10}$/;

/** « version~k3F… », « recalcul~k3F…~EPCI-243500139-PRIMO~2 » ; `null` si l'adresse ne se lit pas. */
export function lireObjetCompare(texte: string | undefined): ObjetCompare | null {
  const [tag, premier = '', ...reste] = (texte ?? '').split('~');
  const [code = '', version = ''] = reste;
  switch (tag) {
    case 'version':
    case 'demande':
      return REF.test(premier) && reste.length === 0 ? { tag, ref: premier } : null;
    case 'recalcul':
      if (!REF.test(premier)) return null;
      if (reste.length === 0) return { tag, ref: premier, grille: null };
      return CODE.test(code) && VERSION.test(version) ? { tag, ref: premier, grille: { code, version } } : null;
    case 'simule':
      return REF.test(premier) && REF.test(code) && reste.length === 1 ? { tag, ref: premier, simulation: code } : null;
    case 'grille':
      return CODE.test(premier) && VERSION.test(code) && reste.length === 1 ? { tag, code: premier, version: code } : null;
    default:
      return null;
  }
}

export function ecrireObjetCompare(objet: ObjetCompare): string {
  switch (objet.tag) {
    case 'version':
    case 'demande':
      return `${objet.tag}~${objet.ref}`;
    case 'recalcul':
      return ['recalcul', objet.ref, ...(objet.grille ? [objet.grille.code, objet.grille.version] : [])].join('~');
    case 'simule':
      return `simule~${objet.ref}~${objet.simulation}`;
    case 'grille':
      return `grille~${objet.code}~${objet.version}`;
  }
}

/** L'adresse de la comparaison de deux objets. */
export const adresseComparaison = (a: ObjetCompare, b: ObjetCompare): string =>
  `/cotations/comparer?a=${ecrireObjetCompare(a)}&b=${ecrireObjetCompare(b)}`;
