import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type BaseEcole, type Choix, demarrerBaseEcole } from '../demarrer.ts';

export const RECETTE = { id: 'supervision-recette', secret: 'demo-passe-marche-recette-5d81c3f2a907' };
export const PRODUCTION = { id: 'supervision-production', secret: 'demo-passe-marche-production-e92b07a6d41c' };
export const SANS_ADRESSE = { id: 'plateforme-sans-adresse', secret: 'demo-sans-adresse-0f64' };
export const ACHETEUR = '13002526500013';
export const CANDIDAT = '73282932000074';

export const MARCHE = {
  name: 'Maîtrise d’œuvre R&D',
  deadline: '2099-01-15T12:00:00+01:00',
  siret: ACHETEUR,
  market_type_codes: ['works'],
};

type Identifiants = { id: string; secret: string };
export type Recue = { chemin: string; entetes: IncomingHttpHeaders; octets: Buffer; instant: number };

type Suite = (number | 'coupure' | 'silence')[];

export type EssaiPasseMarche = BaseEcole & {
  /** Adresse de notification de la plateforme. */
  plateforme: string;
  /** Notifications arrivées à la plateforme, dans l'ordre. */
  recues: Recue[];
  /** Statuts à rendre aux prochaines notifications ; 200 ensuite. `coupure` ferme sans répondre, `silence` ne répond pas. */
  repondre: (...suite: Suite) => void;
  jeton: (client?: Identifiants, scope?: string) => Promise<string>;
  appeler: (
    chemin: string,
    choix?: { corps?: unknown; client?: Identifiants; headers?: Record<string, string> },
  ) => Promise<Response>;
  admin: (action: string, corps?: unknown) => Promise<Response>;
  /** Crée un marché et rend son identifiant. */
  marche: (attributs?: object, client?: Identifiants) => Promise<string>;
  /** Marché achevé et acquitté. */
  marcheOuvert: (attributs?: object) => Promise<string>;
  candidature: (marche: string, siret?: string) => Promise<string>;
  /** État de livraison d'un marché ou d'une candidature, lu par l'administration. */
  synchronisation: (identifiant: string) => Promise<string>;
};

type Etat = Record<'marches' | 'candidatures', { identifiant: string; synchronisation: string }[]>;

/** Démarre Passe Marché imité et une plateforme qui reçoit ses notifications. Les attentes y sont dix mille fois plus courtes. */
export async function ouvrirPasseMarche(
  choix: NonNullable<Choix['passeMarche']> = {},
  autres: Choix = {},
): Promise<EssaiPasseMarche> {
  const plateforme = await ouvrirPlateforme();
  const base = await demarrerBaseEcole({
    demandes: 1,
    admin: true,
    ...autres,
    passeMarche: { plateforme: plateforme.origine, rythme: 0.0001, ...choix },
  });
  const jetons = new Map<string, string>();

  const jeton: EssaiPasseMarche['jeton'] = async ({ id, secret } = RECETTE, scope = 'api_access') => {
    const connu = jetons.get(`${id} ${scope}`);
    if (connu) return connu;
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret, scope });
    const { access_token } = await (await fetch(`${base.passeMarche}/oauth/token`, { method: 'POST', body })).json();
    jetons.set(`${id} ${scope}`, access_token);
    return access_token;
  };
  const appeler: EssaiPasseMarche['appeler'] = async (chemin, { corps, client, headers } = {}) =>
    fetch(`${base.passeMarche}${chemin}`, {
      method: corps === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        authorization: `Bearer ${await jeton(client)}`,
        ...headers,
      },
      ...(corps === undefined ? {} : { body: typeof corps === 'string' ? corps : JSON.stringify(corps) }),
    });
  const admin: EssaiPasseMarche['admin'] = (action, corps) =>
    fetch(
      `${base.passeMarche}/__base-ecole__/passe-marche/${action}`,
      corps === undefined ? {} : { method: 'POST', body: JSON.stringify(corps) },
    );
  const creer = async (chemin: string, corps: unknown, client?: Identifiants): Promise<string> => {
    const { identifier } = await (await appeler(chemin, { corps, ...(client ? { client } : {}) })).json();
    return identifier;
  };
  const marche: EssaiPasseMarche['marche'] = (attributs, client) =>
    creer('/api/v1/public_markets', { public_market: { ...MARCHE, ...attributs } }, client);
  const synchronisation = async (identifiant: string) => {
    const { marches, candidatures }: Etat = await (await admin('etat')).json();
    return [...marches, ...candidatures].find((objet) => objet.identifiant === identifiant)?.synchronisation ?? 'inconnu';
  };
  const marcheOuvert: EssaiPasseMarche['marcheOuvert'] = async (attributs) => {
    const identifiant = await marche(attributs);
    await admin('marche', { identifiant });
    while ((await synchronisation(identifiant)) !== 'sync_completed') await new Promise((suite) => setTimeout(suite, 5));
    return identifiant;
  };
  return {
    ...base,
    plateforme: `${plateforme.origine}/api/webhooks/passe-marche`,
    recues: plateforme.recues,
    repondre: plateforme.repondre,
    jeton,
    appeler,
    admin,
    marche,
    marcheOuvert,
    candidature: (identifiant, siret = CANDIDAT) =>
      creer(`/api/v1/public_markets/${identifiant}/market_applications`, { market_application: { siret } }),
    synchronisation,
    arreter: async () => {
      await base.arreter();
      plateforme.fermer();
    },
  };
}

async function ouvrirPlateforme() {
  const recues: Recue[] = [];
  let suite: Suite = [];
  const serveur = createServer(async (entree, sortie) => {
    const morceaux: Buffer[] = [];
    for await (const morceau of entree) morceaux.push(Buffer.from(morceau));
    recues.push({ chemin: entree.url ?? '', entetes: entree.headers, octets: Buffer.concat(morceaux), instant: Date.now() });
    const statut = suite.shift() ?? 200;
    if (statut === 'coupure') sortie.socket?.destroy();
    else if (statut !== 'silence') sortie.writeHead(statut).end();
  });
  await new Promise<void>((resolue) => serveur.listen(0, '127.0.0.1', resolue));
  const adresse = serveur.address();
  return {
    origine: `http://127.0.0.1:${typeof adresse === 'object' && adresse ? adresse.port : 0}`,
    recues,
    repondre: (...nouvelle: Suite) => {
      suite = nouvelle;
    },
    fermer: () => {
      serveur.closeAllConnections();
      serveur.close();
    },
  };
}
