/** Les mots des sources : tout ce qui peut être une classe, écrite d'un bloc ou en deux (`fr-alert--${ton}`, `${groupe}--sm`). */
export type MotsDesSources = { mots: ReadonlySet<string>; debuts: readonly string[]; fins: ReadonlySet<string> };

export function lireMots(source: string): MotsDesSources {
  return {
    mots: new Set(source.match(/[\w-]+/g)),
    debuts: [...source.matchAll(/([\w-]+--)\$\{/g)].map((m) => m[1] ?? ''),
    fins: new Set([...source.matchAll(/\}(--[\w-]+)/g)].map((m) => m[1] ?? '')),
  };
}

/** Retire de la feuille du DSFR ce qu'aucune source ne nomme : classes jamais écrites, puis couleurs que plus rien ne lit. */
export function reduire(css: string, sources: MotsDesSources): string {
  return sansProprietesInutiles(sansClassesInconnues(css, sources), sources.mots);
}

type Bloc = { entete: string; corps: string | null };

/** Découpe au premier niveau : une règle et son corps, ou une instruction finie par « ; ». */
function* blocs(css: string): Generator<Bloc> {
  let debut = 0;
  let ouverture = -1;
  let profondeur = 0;
  for (let i = 0; i < css.length; i++) {
    const signe = css[i];
    if (signe === '"' || signe === "'") i = finDeChaine(css, i);
    else if (signe === '{' && profondeur++ === 0) ouverture = i;
    else if (signe === '}' && --profondeur === 0) {
      yield { entete: css.slice(debut, ouverture).trim(), corps: css.slice(ouverture + 1, i) };
      debut = i + 1;
    } else if (signe === ';' && profondeur === 0) {
      yield { entete: css.slice(debut, i + 1).trim(), corps: null };
      debut = i + 1;
    }
  }
}

function finDeChaine(css: string, debut: number): number {
  let i = debut + 1;
  while (i < css.length && css[i] !== css[debut]) i += css[i] === '\\' ? 2 : 1;
  return i;
}

function sansClassesInconnues(css: string, sources: MotsDesSources): string {
  let sortie = '';
  for (const { entete, corps } of blocs(css.replace(/\/\*[\s\S]*?\*\//g, ''))) {
    if (corps === null) sortie += entete;
    else if (/^@(media|supports|layer)/.test(entete)) {
      const dedans = sansClassesInconnues(corps, sources);
      if (dedans) sortie += `${entete}{${dedans}}`;
    } else {
      const gardes = separer(entete).filter((selecteur) => estNomme(selecteur, sources));
      if (gardes.length > 0) sortie += `${gardes.join(',')}{${corps}}`;
    }
  }
  return sortie;
}

/** Sépare une liste de sélecteurs, sans couper dans les parenthèses. */
const separer = (entete: string): string[] => entete.split(/,(?![^()]*\))/);

/** Vrai quand les sources nomment chaque classe exigée ; ce qui est entre parenthèses (`:not(.x)`) n'exige rien. */
function estNomme(selecteur: string, { mots, debuts, fins }: MotsDesSources): boolean {
  const exige = selecteur.replace(/\([^()]*(\([^()]*\)[^()]*)*\)/g, '').replace(/\[[^\]]*\]/g, '');
  return [...exige.matchAll(/\.([\w-]+)/g)].every(([, classe = '']) => {
    if (mots.has(classe) || debuts.some((d) => classe.startsWith(d))) return true;
    const fin = classe.lastIndexOf('--');
    return fin > 0 && mots.has(classe.slice(0, fin)) && fins.has(classe.slice(fin));
  });
}

/** Une couleur n'est lue que par une autre : on recommence jusqu'à ce que plus rien ne tombe. */
function sansProprietesInutiles(css: string, mots: ReadonlySet<string>): string {
  const lues = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map((m) => m[1] ?? ''));
  const reste = css.replace(/(?<=[{;])(--[\w-]+):(?:[^;{}"']|"[^"]*"|'[^']*')*;?/g, (tout, nom: string) =>
    lues.has(nom) || mots.has(nom) ? tout : '',
  );
  return reste.length === css.length ? css : sansProprietesInutiles(reste, mots);
}
