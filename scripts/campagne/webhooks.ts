import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { creerPool } from '../../lib/db/client.ts';
import { chargerReferentiel } from '../charger-referentiel.ts';
import { freePort } from '../free-port.ts';
import { prepareSite } from '../pile/prepare.ts';
import { createSteps } from '../pile/steps.ts';
import { root, toolEnv } from '../pile/surroundings.ts';
import { connexionsLentes } from './connexions-lentes.ts';
import { contrefaire } from './contrefaire.ts';
import { mesurerReception } from './mesurer-reception.ts';
import { tuerReception } from './tuer-reception.ts';

const SECRET = 'secret-de-campagne-0123456789abcdef';
const SEUIL_P99_MS = 100;
const LENTES = 200;
const SEUIL_PAGE_MS = 5_000;

const reglages = (base: string, port: number): NodeJS.ProcessEnv => ({
  ...toolEnv(),
  NODE_ENV: 'production',
  PORT: String(port),
  DATABASE_URL: base,
  NEXTAUTH_URL: `http://127.0.0.1:${port}`,
  NEXTAUTH_SECRET: SECRET.repeat(2),
  PROCONNECT_ISSUER: 'http://127.0.0.1:9/api/v2',
  PROCONNECT_CLIENT_ID: 'campagne',
  PROCONNECT_CLIENT_SECRET: SECRET,
  PISTE_TOKEN_URL: 'http://127.0.0.1:9/jeton',
  SNE_COTATION_BASE_URL: 'http://127.0.0.1:9/v1',
  PISTE_CLIENT_ID: 'campagne',
  PISTE_CLIENT_SECRET: SECRET,
  PASSE_MARCHE_URL: 'http://127.0.0.1:9',
  PASSE_MARCHE_CLIENT_ID: 'campagne',
  PASSE_MARCHE_CLIENT_SECRET: SECRET,
  PASSE_MARCHE_WEBHOOK_SECRET: SECRET,
  PASSE_MARCHE_CLE_JETON: '0'.repeat(64),
});

export type CampagneWebhooks = {
  /** Base migrée et vide. */
  base: string;
  arrets: number;
  faux: number;
  parSeconde: number;
  secondes: number;
  graine: number;
  dire: (ligne: string) => void;
};

/** Latence du vrai site au débit promis, traitement arrêté ; connexions lentes ; arrêts brutaux ; contrefaçons. Vrai si tout tient. */
export async function campagneWebhooks(c: CampagneWebhooks): Promise<boolean> {
  const { base, dire } = c;
  const pool = creerPool(base, 8);
  try {
    await chargerReferentiel(base);
    await prepareSite(createSteps(dire));
    const port = await freePort();
    const site = spawn(process.execPath, ['scripts/serve.ts'], {
      cwd: root,
      env: reglages(base, port),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const origine = `http://127.0.0.1:${port}`;
    let latences;
    let lenteurs;
    try {
      await once(site.stdout, 'data');
      // Les premières centaines de requêtes paient la compilation du code chaud : elles ne disent rien du service qui tourne.
      await mesurerReception(origine, SECRET, { parSeconde: c.parSeconde, secondes: 5 });
      await pool.query('TRUNCATE notification, notification_cle');
      latences = await mesurerReception(origine, SECRET, c);
      lenteurs = await connexionsLentes(origine, LENTES);
    } finally {
      const fin = once(site, 'exit');
      site.kill('SIGTERM');
      await fin;
    }
    dire(`latence, ${c.parSeconde}/s pendant ${c.secondes} s : ${JSON.stringify(latences)}`);
    dire(`${LENTES} connexions lentes : ${JSON.stringify(lenteurs)}`);
    const arrets = await tuerReception(pool, base, c.arrets, c.graine, dire);
    dire(`arrêts : ${JSON.stringify(arrets)}`);
    const faux = await contrefaire(pool, c.faux, c.graine);
    dire(`contrefaçons : ${JSON.stringify(faux)}`);
    return (
      latences.p99 < SEUIL_P99_MS &&
      latences.statuts['200'] === latences.postees &&
      lenteurs.coupees === LENTES &&
      lenteurs.pirePageMs < SEUIL_PAGE_MS &&
      arrets.perdues.length === 0 &&
      arrets.temoin &&
      faux.acceptes + faux.exceptions === 0 &&
      faux.temoin
    );
  } finally {
    await pool.end();
  }
}
