import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import { lireRequete } from '../http/lire-requete.ts';
import type { OptionsProconnect } from '../options.ts';
import { configurer } from './configuration.ts';
import { type Derives, enPanne } from './derives.ts';
import { type Refus, refuserAutorisation, refuserDeconnexion } from './exigences.ts';
import { type Identite, lireIdentites } from './identites.ts';
import { pageErreur, pageIdentites } from './pages.ts';

type Montage = { provider: Provider; base: string; identites: readonly Identite[]; derives: () => Derives };

function envoyerHtml(sortie: ServerResponse, statut: number, corps: string): void {
  sortie.writeHead(statut, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }).end(corps);
}

async function choisirIdentite({ provider, base, identites, derives }: Montage, entree: IncomingMessage, sortie: ServerResponse) {
  const { uid, params } = await provider.interactionDetails(entree, sortie);
  if (entree.method !== 'POST') return envoyerHtml(sortie, 200, pageIdentites(`${base}/interaction/${uid}`, identites));
  const { corps } = await lireRequete(entree);
  const sub = new URLSearchParams(corps.toString('utf8')).get('sub');
  const identite = identites.find((i) => i.sub === sub);
  if (!identite) return envoyerHtml(sortie, 400, pageErreur('Identité inconnue', 'choisissez l’une des identités proposées.'));
  const demandes = params['acr_values'];
  const acr = derives().acr ?? ((typeof demandes === 'string' && demandes.split(' ')[0]) || 'eidas1');
  await provider.interactionFinished(entree, sortie, { login: { accountId: identite.sub, acr, amr: ['pwd'] } });
}

function refuser(chemin: string, recherche: URLSearchParams, methode: string | undefined): Refus | undefined {
  if (methode !== 'GET') return undefined;
  if (chemin === '/auth') return refuserAutorisation(recherche);
  return chemin === '/session/end' ? refuserDeconnexion(recherche) : undefined;
}

function creerTraitement(montage: Montage) {
  const oidc = montage.provider.callback();
  return (entree: IncomingMessage & { originalUrl?: string }, sortie: ServerResponse): void => {
    const url = new URL(entree.url ?? '/', 'http://127.0.0.1');
    if (!url.pathname.startsWith(`${montage.base}/`)) {
      sortie.writeHead(404).end();
      return;
    }
    const chemin = url.pathname.slice(montage.base.length);
    if (enPanne(montage.derives(), chemin)) return envoyerHtml(sortie, 503, pageErreur('503', 'ProConnect est indisponible.'));
    const refus = refuser(chemin, url.searchParams, entree.method);
    if (refus) return envoyerHtml(sortie, 400, pageErreur(refus.code, refus.explication));
    if (/^\/interaction\/[\w-]+$/.test(chemin)) {
      choisirIdentite(montage, entree, sortie).catch(() =>
        envoyerHtml(sortie, 400, pageErreur('Connexion expirée', 'recommencez depuis l’application.')),
      );
      return;
    }
    // La bibliothèque déduit ses adresses publiques de l'écart entre originalUrl et url.
    entree.originalUrl = entree.url;
    entree.url = `${chemin}${url.search}`;
    void oidc(entree, sortie);
  };
}

/** Démarre l'imitation de ProConnect ; le chemin de l'émetteur (« /api/v2 » en vrai), s'il en a un, préfixe toutes les routes. */
export async function demarrerProconnect(
  port: number,
  options: OptionsProconnect,
  derives: () => Derives,
): Promise<{ serveur: Server; issuer: string }> {
  const serveur = createServer();
  await new Promise<void>((resolue, rejetee) => {
    serveur.once('error', rejetee);
    serveur.listen(port, '127.0.0.1', resolue);
  });
  const adresse = serveur.address();
  const portReel = typeof adresse === 'object' && adresse ? adresse.port : port;
  const issuer = options.issuer ?? `http://127.0.0.1:${portReel}`;
  const base = new URL(issuer).pathname.replace(/\/$/, '');
  const identites = lireIdentites();
  const configuration = await configurer(options, base, identites, derives);
  const provider = new Provider(issuer, configuration);
  serveur.on('request', creerTraitement({ provider, base, identites, derives }));
  return { serveur, issuer };
}
