import { cleDeLigne, type LigneSaisie } from './lignes-saisie.ts';

/**
 * Le champ du formulaire que désigne une faute, d'où qu'elle vienne : `criteres.0.points` (contrôle de forme, rang du critère envoyé),
 * `criteres.DALO.points` ou `criteres.LIEN_COMMUNE.35238.points` (règle), `criteres[2].points` (SNE), `motif`, `justification`.
 * `null` : la faute concerne l'ensemble. `envoyes` : les lignes dans l'ordre envoyé.
 */
export function placerFaute(champ: string, lignes: readonly LigneSaisie[], envoyes: readonly { cle: string }[]): string | null {
  if (champ === 'motif' || champ === 'justification') return champ;
  const [racine, designation = '', ...suite] = champ.replaceAll(/\[(\d+)\]/g, '.$1').split('.');
  if (racine !== 'criteres' || designation === '') return null;
  const cle = /^\d+$/.test(designation) ? envoyes[Number(designation)]?.cle : cleNommee(designation, suite[0], lignes);
  return cle === undefined ? null : `lignes.${cle}.${caseDe(suite.at(-1))}`;
}

function cleNommee(code: string, peutEtreInsee: string | undefined, lignes: readonly LigneSaisie[]): string | undefined {
  const parCommune = cleDeLigne(code, peutEtreInsee ?? null);
  return lignes.find(({ cle }) => cle === parCommune)?.cle ?? lignes.find(({ critere }) => critere.code === code)?.cle;
}

/** Une case qui ne se saisit pas (code, commune) se signale sur la case à cocher du critère. */
function caseDe(nom: string | undefined): string {
  switch (nom) {
    case 'points':
    case 'origine':
    case 'preuve':
      return nom;
    default:
      return 'retenu';
  }
}
