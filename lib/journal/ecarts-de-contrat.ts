import type { EcartAEcrire } from '../db/save-echanges.ts';
import type { CompteRendu } from './compte-rendu.ts';

/** Une faute telle que le client la précise : « criteres.0.code : invalid_type ». */
const FAUTE = /^([\w.*-]{1,200}) : ([a-z_]{1,40})$/;

/** Ce qu'un appel a montré de différent du contrat : un chemin (rangs de liste effacés) et une règle, jamais une valeur. */
export function ecartsDe(appel: CompteRendu): EcartAEcrire[] {
  if (appel.failure !== 'CONTRACT') return [];
  const commun = {
    environnement: appel.environment,
    operation: appel.operation,
    le: new Date(appel.startedAtMs).toISOString(),
    correlation: appel.correlation,
  };
  const ecarts = (appel.detail ?? '').split(' ; ').flatMap((faute) => {
    const [, chemin, regle] = FAUTE.exec(faute) ?? [];
    return chemin && regle ? [{ ...commun, chemin: chemin.replace(/\.\d+(?=\.|$)/g, '.*'), regle }] : [];
  });
  // Une précision d'une autre forme (page HTML, corps coupé) est un texte à nous, sans donnée reçue.
  return ecarts.length > 0 ? ecarts : [{ ...commun, chemin: 'corps', regle: (appel.detail ?? 'illisible').slice(0, 100) }];
}
