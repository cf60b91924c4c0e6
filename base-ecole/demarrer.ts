import type { Server } from 'node:http';
import { PREFIXE } from './cotation/wire.ts';
import { recevoirCourriels } from './courriel/recevoir.ts';
import { creerMonde } from './monde.ts';
import type { OptionsBaseEcole } from './options.ts';
import { creerServeurPasseMarche } from './passe-marche/serveur.ts';
import { creerServeurPiste } from './piste/serveur.ts';
import { demarrerProconnect } from './proconnect/serveur.ts';

export type BaseEcole = {
  /** Origine de PISTE, de l'API et de l'administration, sans barre finale. */
  piste: string;
  /** Base de l'API Cotation, préfixe compris. */
  cotation: string;
  /** Émetteur OIDC. */
  proconnect: string;
  /** Origine de Passe Marché. */
  passeMarche: string;
  port: number;
  portPasseMarche: number;
  portProconnect: number;
  arreter: () => Promise<void>;
};

const DEFAUTS: OptionsBaseEcole = {
  port: 0,
  demandes: 500,
  graine: 20261121,
  admin: false,
  jeton: 'jwt',
  dureeJeton: 3600,
  quota: 'aucun',
  prefixe: PREFIXE,
  proconnect: {
    clientId: 'supervision-cotation',
    clientSecret: 'demo-proconnect-3e8a1f5c7b',
    redirectUris: ['http://127.0.0.1:3000/api/auth/callback/proconnect', 'http://localhost:3000/api/auth/callback/proconnect'],
    postLogoutUris: ['http://127.0.0.1:3000/deconnexion', 'http://localhost:3000/deconnexion'],
  },
  passeMarche: {
    plateforme: 'http://127.0.0.1:3000',
    profil: 'code',
    rythme: 1,
    delaiNotification: 30_000,
    hasard: () => Math.random(),
  },
  reelle: () => Date.now(),
};

type Partiels = 'proconnect' | 'passeMarche';
export type Choix = Partial<Omit<OptionsBaseEcole, Partiels>> & { [P in Partiels]?: Partial<OptionsBaseEcole[P]> };

/** Démarre le monde extérieur sur la boucle locale ; `port: 0` (par défaut) laisse le système choisir les ports. */
export async function demarrerBaseEcole(choix: Choix = {}): Promise<BaseEcole> {
  const options: OptionsBaseEcole = {
    ...DEFAUTS,
    ...choix,
    proconnect: { ...DEFAUTS.proconnect, ...choix.proconnect },
    passeMarche: { ...DEFAUTS.passeMarche, ...choix.passeMarche },
  };
  const monde = await creerMonde(options);
  const serveurPiste = creerServeurPiste(monde);
  const port = await ecouter(serveurPiste, options.port);
  const serveurPasseMarche = creerServeurPasseMarche(monde.passeMarche, options.admin);
  const portPasseMarche = await ecouter(
    serveurPasseMarche,
    options.passeMarche.port ?? (options.port === 0 ? 0 : options.port + 1),
  );
  const passeMarche = `http://127.0.0.1:${portPasseMarche}`;
  monde.passeMarche.reglerOrigine(passeMarche);
  monde.passeMarche.livraisons.reprendre();
  const portVoulu = options.portProconnect ?? (options.port === 0 ? 0 : options.port + 2);
  const { serveur: serveurProconnect, issuer } = await demarrerProconnect(portVoulu, options.proconnect, monde.proconnect.lire);
  const adresse = serveurProconnect.address();
  const boite = options.courriel === undefined ? null : await recevoirCourriels(options.courriel);
  return {
    piste: `http://127.0.0.1:${port}`,
    cotation: `http://127.0.0.1:${port}${options.prefixe}`,
    proconnect: issuer,
    passeMarche,
    port,
    portPasseMarche,
    portProconnect: typeof adresse === 'object' && adresse ? adresse.port : portVoulu,
    arreter: async () => {
      monde.passeMarche.livraisons.arreter();
      await Promise.all([fermer(serveurPiste), fermer(serveurPasseMarche), fermer(serveurProconnect)]);
      monde.passeMarche.fermer();
      await boite?.arreter();
      await monde.registre.fermer();
    },
  };
}

function ecouter(serveur: Server, port: number): Promise<number> {
  return new Promise((resolue, rejetee) => {
    serveur.once('error', rejetee);
    serveur.listen(port, '127.0.0.1', () => {
      const adresse = serveur.address();
      resolue(typeof adresse === 'object' && adresse ? adresse.port : port);
    });
  });
}

const DELAI_DE_GRACE = 1000;

/** Laisse une seconde aux appels en cours, puis coupe : l'arrêt tient en moins de deux secondes. */
function fermer(serveur: Server): Promise<void> {
  return new Promise((resolue) => {
    const couperet = setTimeout(() => serveur.closeAllConnections(), DELAI_DE_GRACE);
    serveur.close(() => {
      clearTimeout(couperet);
      resolue();
    });
    serveur.closeIdleConnections();
  });
}
