import type { Requete } from '../../http/echange.ts';

type Objet = Record<string, unknown>;

const estObjet = (valeur: unknown): valeur is Objet => typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);

/** L'objet JSON rangé sous `racine` ; `vide` s'il manque, `illisible` si le corps n'est pas du JSON. */
export function lireRacine(
  { corps, entetes }: Requete,
  racine: string,
): { tag: 'illisible' } | { tag: 'vide' } | { tag: 'lu'; attributs: Objet } {
  if (!entetes['content-type']?.includes('json') || corps.length === 0) return { tag: 'vide' };
  try {
    const lu: unknown = JSON.parse(corps.toString('utf8'));
    const attributs = estObjet(lu) ? lu[racine] : undefined;
    return estObjet(attributs) && Object.keys(attributs).length > 0 ? { tag: 'lu', attributs } : { tag: 'vide' };
  } catch {
    return { tag: 'illisible' };
  }
}

/** Valeur simple convertie en texte ; un objet ou une liste est laissé de côté (contrat §3.1). */
export const texteDe = (valeur: unknown): string =>
  typeof valeur === 'string' || typeof valeur === 'number' || typeof valeur === 'boolean' ? String(valeur) : '';

export const texteOuNul = (valeur: unknown): string | null => texteDe(valeur) || null;

/** Liste de textes ; une autre forme est laissée de côté. */
export const listeDe = (valeur: unknown): unknown[] => (Array.isArray(valeur) ? valeur : []);

export const objetsDe = (valeur: unknown): Objet[] => listeDe(valeur).filter(estObjet);

/** Entier à la manière du serveur : absent ou vide rend `null`, un texte quelconque rend 0 (contrat §3.1). */
export function entierDe(valeur: unknown): number | null {
  const texte = texteDe(valeur);
  if (texte === '') return null;
  if (typeof valeur === 'boolean') return valeur ? 1 : 0;
  const entier = Number.parseInt(texte, 10);
  return Number.isNaN(entier) ? 0 : entier;
}
