import type { Effet } from './base-ecole.ts';
import type { Soumission } from './soumettre.ts';

export type LigneEnvoi = { ref: string; numero: string; etat: string; dateCotation: string; points: number };

export type Bilan = {
  envois: number;
  /** Soumissions sans état final, ou dites transmises sans effet au registre. */
  perdus: string[];
  /** Plus d'un effet pour la même demande et la même date. */
  doubles: string[];
  /** Effets qui remplacent un effet plus récent. */
  inversions: string[];
  /** Effets au registre d'un envoi que nous disons sans effet (remplacé, refusé, en échec). */
  ignores: string[];
  incertains: number;
  parEtat: Map<string, number>;
};

const FINAUX: ReadonlySet<string> = new Set(['transmis', 'refuse', 'en-echec', 'incertain', 'remplace']);
const cle = (numero: string, date: string) => `${numero}|${new Date(date).toISOString()}`;

/** Compare ce que les agents ont soumis, ce que nos tables en disent et ce que le partenaire a appliqué. */
export function verifier(soumissions: readonly Soumission[], lignes: readonly LigneEnvoi[], registre: readonly Effet[]): Bilan {
  const effets = new Map<string, Effet[]>();
  const derniers = new Map<string, string>();
  const inversions: string[] = [];
  for (const effet of registre) {
    const k = cle(effet.num_unique, effet.date_cotation);
    effets.set(k, [...(effets.get(k) ?? []), effet]);
    const dernier = derniers.get(effet.num_unique);
    const date = new Date(effet.date_cotation).toISOString();
    if (dernier !== undefined && date < dernier) inversions.push(k);
    else derniers.set(effet.num_unique, date);
  }
  const parRef = new Map(lignes.map((l) => [l.ref, l]));
  const perdus = soumissions.flatMap((s) => {
    const ligne = parRef.get(s.envoi);
    if (ligne === undefined || !FINAUX.has(ligne.etat)) return [s.envoi];
    const applique = effets.get(cle(s.numero, s.dateCotation))?.some((e) => e.points === s.points) === true;
    return ligne.etat === 'transmis' && !applique ? [s.envoi] : [];
  });
  const sansEffet = lignes.filter((l) => l.etat === 'remplace' || l.etat === 'refuse' || l.etat === 'en-echec');
  const parEtat = new Map<string, number>();
  for (const { etat } of lignes) parEtat.set(etat, (parEtat.get(etat) ?? 0) + 1);
  return {
    envois: lignes.length,
    perdus,
    doubles: [...effets].filter(([, liste]) => liste.length > 1).map(([k]) => k),
    inversions,
    ignores: sansEffet.filter((l) => effets.has(cle(l.numero, l.dateCotation))).map((l) => l.ref),
    incertains: parEtat.get('incertain') ?? 0,
    parEtat,
  };
}
