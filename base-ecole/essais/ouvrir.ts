import { coter } from '../donnees/coter.ts';
import { lireModeles } from '../cotation/modeles.ts';
import type { CotationEnvoyee, DemandeWire } from '../cotation/wire.ts';
import { type BaseEcole, type Choix, demarrerBaseEcole } from '../demarrer.ts';

export const CLIENTS = {
  demo: ['7c0f2e3a-5b1d-4c8e-9a37-2f6d1b0e4a11', 'demo-metropole-et-voisine-4f1c9e'],
  rennes: ['1d9a6c54-0e7f-4b2a-8c61-93e5f7a2b022', 'demo-rennes-metropole-8b27d0'],
  liffre: ['52e8b7f0-3c64-4d19-b5a8-6a0c9d3e1033', 'demo-liffre-cormier-c35e71'],
  lecture: ['a3b4c9d2-8f05-4e76-91c2-0d7e5f6a2044', 'demo-lecture-seule-19af60'],
  sansProfil: ['e6f1d8a7-2b93-4056-8d4f-7c1a9b0e3055', 'demo-sans-profil-6d02b8'],
  nonAbonnee: ['0b7d5e92-6a48-4f3c-a1e0-5c8f2d7b4066', 'demo-non-abonnee-b71e4c'],
  desactivee: ['c8a2f6b1-9d37-4e50-b7f4-1e6d0a5c5077', 'demo-desactivee-2e98fa'],
  sansModele: ['f4d0c3e5-7b16-4a89-86d2-4b9e8c1f6088', 'demo-territoire-sans-modele-70c5d3'],
} as const;
export type NomClient = keyof typeof CLIENTS;

/** Jour où les essais se passent. */
export const JOUR = '2026-11-21';
const INSTANT = new Date(`${JOUR}T09:00:00Z`);

export type Essai = BaseEcole & {
  jeton: (client?: NomClient) => Promise<string>;
  /** Appelle l'API Cotation ; `chemin` est sans préfixe. */
  appeler: (
    chemin: string,
    options?: Omit<RequestInit, 'headers'> & { client?: NomClient; headers?: Record<string, string> },
  ) => Promise<Response>;
  admin: (action: string, corps?: unknown) => Promise<Response>;
  /** Numéro de la demande de ce rang ; le rang choisit le cas (voir `generer-vie.ts`). */
  numero: (rang: number) => Promise<string>;
  /** Corps de cotation juste pour cette demande, au nom de l'EPCI donné, sinon de celui de son premier souhait. */
  cotationJuste: (numero: string, epci?: string) => Promise<CotationEnvoyee>;
  poster: (numero: string, corps: unknown, client?: NomClient) => Promise<Response>;
};

/** Démarre une base école à horloge figée, sans quota, administration ouverte. */
export async function ouvrir(choix: Choix = {}): Promise<Essai> {
  const defauts: Choix = { demandes: 180, graine: 7, admin: true, quota: 'aucun', horloge: { instant: INSTANT, figee: true } };
  const base = await demarrerBaseEcole({ ...defauts, ...choix });
  const jetons = new Map<NomClient, string>();

  const jeton = async (client: NomClient = 'demo') => {
    const connu = jetons.get(client);
    if (connu) return connu;
    const [client_id, client_secret] = CLIENTS[client];
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret, scope: 'openid' });
    const { access_token } = await (await fetch(`${base.piste}/api/oauth/token`, { method: 'POST', body })).json();
    jetons.set(client, access_token);
    return access_token;
  };
  const appeler: Essai['appeler'] = async (chemin, { client = 'demo', ...options } = {}) => {
    const headers = { authorization: `Bearer ${await jeton(client)}`, ...options.headers };
    return fetch(`${base.cotation}${chemin}`, { ...options, headers });
  };
  const admin: Essai['admin'] = (action, corps) =>
    fetch(`${base.piste}/__base-ecole__/${action}`, corps === undefined ? {} : { method: 'POST', body: JSON.stringify(corps) });
  const numero = async (rang: number) => {
    const { demandes }: { demandes: { num_unique: string }[] } = await (
      await appeler('/demandes?filtre_a_coter=false&range=0-999')
    ).json();
    const trouvee = demandes.find((d) => Number(d.num_unique.slice(7, 13)) === rang);
    if (!trouvee) throw new Error(`Aucune demande active de rang ${rang}`);
    return trouvee.num_unique;
  };
  const cotationJuste: Essai['cotationJuste'] = async (num, voulu) => {
    const {
      statut: _statut,
      date_fin_validite: _fin,
      ...donnees
    }: DemandeWire = await (await appeler(`/demandes/${num}`)).json();
    const epci = voulu ?? donnees.localisations_souhaitees[0]?.epci_siren ?? '';
    const population = donnees.mutation ? 'MUTATION' : 'PRIMO';
    const modele = lireModeles().find((m) => m.epci.siren === epci && m.population === population);
    if (!modele) throw new Error(`Aucun modèle ${epci} ${population}`);
    const demande = { donnees, changement: { le: 0, motif: 'CREATION' as const }, epcis: [epci], cotations: [] };
    return coter(demande, modele, INSTANT, new Set());
  };
  const poster: Essai['poster'] = (num, corps, client = 'demo') =>
    appeler(`/demandes/${num}/cotation`, {
      client,
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: typeof corps === 'string' ? corps : JSON.stringify(corps),
    });
  return { ...base, jeton, appeler, admin, numero, cotationJuste, poster };
}
