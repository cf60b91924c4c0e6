import { err, ok, type Result } from '../core/result.ts';
import type { ACoter } from '../domain/demande.ts';
import type { Instant } from '../domain/instant.ts';
import { lireNumeroUnique, type NumeroUnique } from '../domain/numero-unique.ts';
import type { ContractFault, Operation } from '../remote/attempt.ts';
import type { CallOptions, Exchange } from '../remote/exchange.ts';
import type { CallError } from '../remote/failure.ts';
import { parseJson } from '../remote/parse-json.ts';
import type { RawResponse } from '../remote/reception.ts';
import { enInstant, versACoter } from './mapper.ts';
import { veiller } from './veiller.ts';
import { cheminListe, CONTRAT, type DemandeAnnonceeWire, listeNueWire, listeNumerosWire, listeWire, ROUTES } from './wire.ts';

export type DemandeAnnoncee = {
  numero: NumeroUnique;
  dateMaj: Instant | null;
  /** `null` : la réponse ne le dit pas. */
  aCoter: ACoter | null;
};

export type PageDemandes = {
  demandes: DemandeAnnoncee[];
  /** Taille de l'ensemble filtré, si elle est annoncée. */
  total: number | null;
  /** L'ensemble tient dans cette réponse (200) ; sinon il en reste peut-être (206). */
  complete: boolean;
  /** Éléments écartés parce que leur numéro n'a pas la forme attendue. */
  illisibles: number;
};

export type DemandeListe = { premier: number; dernier: number; filtreACoter: boolean };

type ListeLue = { total: number | null; annonces: readonly DemandeAnnonceeWire[] };

const lireListe = (recu: unknown): ListeLue | null => {
  const liste = listeWire.safeParse(recu);
  if (liste.success) return { total: liste.data.total ?? null, annonces: liste.data.demandes };
  const nue = listeNueWire.safeParse(recu);
  if (nue.success) return { total: null, annonces: nue.data };
  const numeros = listeNumerosWire.safeParse(recu);
  return numeros.success ? { total: null, annonces: numeros.data.map((num_unique) => ({ num_unique })) } : null;
};

const FORME_CONTENT_RANGE = /(?:(\d{1,9})-\d{1,9}|\*)\/(\d{1,9}|\*)\s*$/;

const lireContentRange = (entete: RawResponse['headers'][string]): { premier: number | null; total: number | null } => {
  const [, premier, total] = FORME_CONTENT_RANGE.exec(String(entete ?? '')) ?? [];
  const nombre = (texte: string | undefined): number | null => (texte === undefined || texte === '*' ? null : Number(texte));
  return { premier: nombre(premier), total: nombre(total) };
};

const lirePage = (response: RawResponse, { premier, filtreACoter }: DemandeListe): Result<PageDemandes, ContractFault> => {
  const json = parseJson(response.body);
  if (!json.ok) return err({ detail: json.error, integrity: false });
  const lue = lireListe(json.value);
  if (lue === null) return err({ detail: 'liste de forme inattendue', integrity: false });
  const range = lireContentRange(response.headers['content-range']);
  if (range.premier !== null && range.premier !== premier) return err({ detail: 'autre tranche que demandée', integrity: true });
  const demandes: DemandeAnnoncee[] = [];
  for (const annonce of lue.annonces) {
    const numero = lireNumeroUnique(annonce.num_unique);
    if (!numero.ok) continue;
    const dateMaj = annonce.date_maj ? enInstant(annonce.date_maj) : null;
    demandes.push({ numero: numero.value, dateMaj, aCoter: versACoter(annonce, filtreACoter) });
  }
  const illisibles = lue.annonces.length - demandes.length;
  return ok({ demandes, total: lue.total ?? range.total, complete: response.status !== 206, illisibles });
};

const watch = veiller(CONTRAT.liste);

/** Une page de la liste (contrat §5.1) ; bornes à partir de zéro, incluses, mille éléments au plus. */
export const getDemandes = (
  exchange: Exchange,
  demandee: DemandeListe,
  options: CallOptions = {},
): Promise<Result<PageDemandes, CallError>> => {
  const operation: Operation<PageDemandes> = {
    name: 'get-demandes',
    method: 'GET',
    route: ROUTES.demandes,
    parse: (response) => lirePage(response, demandee),
    watch,
  };
  const path = cheminListe(demandee.premier, demandee.dernier, demandee.filtreACoter);
  return exchange({ operation, path, body: null, subject: null, options });
};
