import { type Result, ok } from '../core/result.ts';
import type { CallOptions, Exchange } from '../remote/exchange.ts';
import type { CallError } from '../remote/failure.ts';
import { getDemandes, type PageDemandes } from './get-demandes.ts';
import { TAILLE_PAGE_MAX } from './wire.ts';

export type ParcoursListe = { filtreACoter: boolean; taillePage?: number };

const auDela = (error: CallError): boolean => error.tag === 'VALIDATION' && error.answer.status === 416;

/**
 * Toute la liste, page après page ; s'arrête après la première erreur rendue. À lire en entier avant de traiter quoi que ce soit : la
 * liste rétrécit à chaque cotation envoyée (contrat §5.1). Reprendre, c'est recommencer à zéro : un même numéro peut revenir, la
 * dernière annonce fait foi.
 */
export async function* listNumeros(
  exchange: Exchange,
  { filtreACoter, taillePage = TAILLE_PAGE_MAX }: ParcoursListe,
  options: CallOptions = {},
): AsyncGenerator<Result<PageDemandes, CallError>, void, undefined> {
  let premier = 0;
  while (true) {
    const page = await getDemandes(exchange, { premier, dernier: premier + taillePage - 1, filtreACoter }, options);
    if (!page.ok) {
      // La liste a rétréci pendant la lecture : la tranche suivante n'existe plus, ce n'est pas une panne.
      if (premier > 0 && auDela(page.error)) return;
      yield page;
      return;
    }
    yield ok(page.value);
    const { demandes, illisibles, complete, total } = page.value;
    const recus = demandes.length + illisibles;
    premier += recus;
    if (complete || recus === 0 || (total !== null && premier >= total)) return;
  }
}
