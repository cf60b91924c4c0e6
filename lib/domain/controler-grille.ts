import { err, ok, type Result } from '../core/result.ts';
import { controlerPaliers } from './controler-paliers.ts';
import { controlerRegle } from './controler-regle.ts';
import { estJour } from './est-jour.ts';
import type { Grille } from './grille.ts';
import type { CritereLu, Dire, FauteDeGrille, GrilleLue } from './grille-lue.ts';

/** La forme du module du SNE (alenium.com) : 54 critères nationaux, 10 locaux. */
const MAXIMUM = { national: 54, local: 10 };
const POPULATIONS = ['primo', 'mutation', 'toutes'];
const SIREN = /^[0-9]{9}$/;

/** La grille si elle est cohérente ; sinon toutes ses fautes, chacune à son endroit. */
export function controlerGrille(grille: GrilleLue): Result<Grille, FauteDeGrille[]> {
  const fautes: FauteDeGrille[] = [];
  const dire: Dire = (champ, message) => fautes.push({ champ, message });
  controlerEntete(grille, dire);
  controlerEnsemble(grille.criteres, dire);
  for (const c of grille.criteres)
    controlerCritere(c, (champ, message) => dire(`criteres.${c.code || 'sans code'}.${champ}`, message));
  // Chaque énumération vient d'être vérifiée : il ne reste aucune valeur hors de l'union.
  return fautes.length > 0 ? err(fautes) : ok(grille as Grille);
}

function controlerEntete(g: GrilleLue, dire: Dire): void {
  if (!/^[A-Z0-9-]{1,40}$/.test(g.code))
    dire('code', 'le code compte 1 à 40 majuscules, chiffres ou tirets (contrat provisoire §5.3)');
  if (!/^[A-Za-z0-9.-]{1,10}$/.test(g.version)) dire('version', 'la version compte 1 à 10 lettres, chiffres, points ou tirets');
  if (g.libelle.trim() === '' || g.libelle.length > 200) dire('libelle', 'le libellé compte 1 à 200 caractères');
  for (const siren of [g.siren, ...(g.partageeAvec ?? [])])
    if (!SIREN.test(siren)) dire('siren', `« ${siren} » n’est pas un SIREN (neuf chiffres)`);
  if (new Set([g.siren, ...(g.partageeAvec ?? [])]).size <= (g.partageeAvec?.length ?? 0))
    dire('partageeAvec', 'un même EPCI est nommé deux fois');
  if (!POPULATIONS.includes(g.population)) dire('population', `population inconnue : « ${g.population} »`);
  for (const champ of ['debut', 'fin'] as const) {
    const jour: string | null = g[champ];
    if (jour !== null && !estJour(jour)) dire(champ, `« ${String(jour)} » n’est pas une date (AAAA-MM-JJ)`);
  }
  if (g.fin !== null && g.fin < g.debut) dire('fin', 'les dates sont inversées : la fin précède le début');
}

function controlerEnsemble(criteres: readonly CritereLu[], dire: Dire): void {
  if (criteres.length === 0) dire('criteres', 'la grille est vide : donnez au moins un critère');
  const parCode = Map.groupBy(criteres, (c) => c.code);
  for (const [code, memes] of parCode) if (memes.length > 1) dire(`criteres.${code}`, `le code revient ${memes.length} fois`);
  for (const nature of ['national', 'local'] as const) {
    const n = criteres.filter((c) => c.nature === nature).length;
    if (n > MAXIMUM[nature])
      dire('criteres', `${n} critères de nature « ${nature} », le module du SNE en admet ${MAXIMUM[nature]}`);
  }
  const parGroupe = Map.groupBy(
    criteres.filter((c) => c.groupe !== undefined),
    (c) => c.groupe,
  );
  for (const [groupe, membres] of parGroupe) {
    if (new Set(membres.map((c) => c.parLocalisation)).size > 1)
      dire('criteres', `le groupe « ${groupe} » mêle des critères par commune et d’autres valables partout`);
  }
}

function controlerCritere(c: CritereLu, dire: Dire): void {
  if (!/^[A-Z0-9_]{1,40}$/.test(c.code)) dire('code', 'le code compte 1 à 40 majuscules, chiffres ou tirets bas');
  if (c.libelle.trim() === '') dire('libelle', 'le libellé est vide');
  if (c.nature !== 'national' && c.nature !== 'local') dire('nature', `nature inconnue : « ${c.nature} »`);
  if (c.mode !== 'automatique' && c.mode !== 'justificatif') dire('mode', `mode inconnu : « ${c.mode} »`);
  if (c.bornes.min > c.bornes.max) dire('bornes', 'les bornes sont inversées');
  if (c.mode === 'automatique' && !c.regle) dire('regle', 'un critère automatique dit sa règle');
  if (c.mode === 'justificatif' && c.regle) dire('regle', 'un critère sur justificatif n’a pas de règle : un agent le retient');
  if (c.regle) controlerRegle(c, c.regle, dire);
  controlerPaliers(c, dire);
}
