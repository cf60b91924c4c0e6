import type { EcartAEcrire } from '../db/save-ecarts.ts';
import { GENRES_DE_VALEUR, type RegleEcart } from '../domain/ecart-contrat.ts';
import type { CompteRendu } from './compte-rendu.ts';

type Ecart = Pick<EcartAEcrire, 'chemin' | 'regle' | 'attendu' | 'recu'>;

/** Une faute telle que le client la précise : « criteres.0.code : invalid_format ». */
const FAUTE = /^([\w.*-]{1,200}) : ([a-z_]{1,40})$/;

const REGLES: Record<string, RegleEcart> = { missing: 'absent', unknown: 'nouveau', type: 'type', code: 'code' };

const enFrancais = (mot: string): string => GENRES_DE_VALEUR[mot] ?? mot;

function versEcart({ path, rule, expected, received }: CompteRendu['drifts'][number]): Ecart {
  const regle = REGLES[rule] ?? 'forme';
  const recu = regle === 'code' && received === '' ? 'un code que nous ne montrons pas' : enFrancais(received);
  return { chemin: path, regle, attendu: enFrancais(expected), recu };
}

/** Les fautes de lecture que la comparaison des formes ne voit pas : date mal écrite, nombre hors bornes, page HTML. */
function fautesDe({ failure, detail }: CompteRendu, vus: readonly Ecart[]): Ecart[] {
  if (failure !== 'CONTRACT') return [];
  const dits = new Set(vus.map((e) => e.chemin));
  const fautes = (detail ?? '').split(' ; ').flatMap((faute): Ecart[] => {
    const [, chemin] = FAUTE.exec(faute) ?? [];
    if (chemin === undefined) return [];
    // Rangs de liste effacés : mille éléments fautifs sont un écart.
    const general = chemin.replace(/\.\d+(?=\.|$)/g, '.*');
    return dits.has(general)
      ? []
      : [{ chemin: general, regle: 'forme', attendu: 'la forme du contrat', recu: 'une autre forme' }];
  });
  if (fautes.length > 0 || vus.length > 0) return fautes;
  // Une précision d'une autre forme (page HTML, corps coupé) est un texte à nous, sans donnée reçue.
  return [{ chemin: 'corps', regle: 'forme', attendu: 'un objet du contrat', recu: (detail ?? 'illisible').slice(0, 100) }];
}

/** Ce qu'un appel, même réussi, a montré de différent du contrat : chemin, attendu, reçu ; jamais une valeur personnelle. */
export function ecartsDe(appel: CompteRendu): EcartAEcrire[] {
  const commun = {
    environnement: appel.environment,
    operation: appel.operation,
    le: new Date(appel.startedAtMs).toISOString(),
    correlation: appel.correlation,
  };
  const vus = appel.drifts.map(versEcart);
  return [...vus, ...fautesDe(appel, vus)].map((ecart) => ({ ...commun, ...ecart }));
}
