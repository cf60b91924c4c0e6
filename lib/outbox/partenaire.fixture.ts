import { err, ok } from '../core/result.ts';
import type { Cotation } from '../domain/cotation.ts';
import type { NumeroUnique } from '../domain/numero-unique.ts';
import type { EchecAppel, Partenaire } from './partenaire.ts';

type Lue = 'notre' | 'jamais' | 'ancienne' | 'recente' | 'autres-points' | 'autre-grille';
type Reponses = { post?: ('accepte' | 'accuse' | EchecAppel)[]; get?: (Lue | EchecAppel)[] };

type PartenaireDeTest = Partenaire & {
  appels: ('post' | 'get')[];
  connue: { dateCotation: string; points: number; grille: string };
};

/** Un partenaire aux réponses écrites d'avance, dans l'ordre des appels. */
export function unPartenaire({ post = [], get = [] }: Reponses): PartenaireDeTest {
  const appels: PartenaireDeTest['appels'] = [];
  const connue = { dateCotation: '', points: 0, grille: 'EPCI-243500139-PRIMO' };
  const lue = (numero: NumeroUnique, dateCotation: string, points: number, code: string) => ({
    numero,
    modele: { code, version: '2' },
    dateCotation,
    points,
    lieux: [],
    criteres: [],
    motif: null,
    dateEnregistrement: null,
    aRecalculer: null,
  });
  return {
    appels,
    connue,
    postCotation: async (numero: NumeroUnique, cotation: Cotation) => {
      appels.push('post');
      const reponse = post.shift();
      if (reponse === undefined) throw new Error('POST inattendu');
      if (reponse === 'accuse') return ok({ tag: 'accusee' });
      if (reponse === 'accepte')
        return ok({ tag: 'enregistree', cotation: lue(numero, cotation.dateCotation, cotation.points, cotation.modele.code) });
      return err(reponse);
    },
    getCotation: async (numero: NumeroUnique) => {
      appels.push('get');
      const reponse = get.shift();
      if (reponse === undefined) throw new Error('GET inattendu');
      if (typeof reponse !== 'string') return err(reponse);
      if (reponse === 'jamais') return ok({ tag: 'jamais-cotee' });
      const ecart = reponse === 'ancienne' ? -1 : reponse === 'recente' ? 1 : 0;
      const date = new Date(Date.parse(connue.dateCotation) + ecart).toISOString();
      const points = connue.points + (reponse === 'autres-points' ? 1 : 0);
      const grille = reponse === 'autre-grille' ? 'EPCI-243500774-PRIMO' : connue.grille;
      return ok({ tag: 'cotee', cotation: lue(numero, date, points, grille) });
    },
  };
}
