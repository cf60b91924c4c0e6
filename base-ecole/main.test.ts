import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { demarrerBaseEcole } from './demarrer.ts';
import { lireReglages } from './reglages.ts';

const MAIN = new URL('./main.ts', import.meta.url).pathname;
const lances: ChildProcess[] = [];
afterEach(() => {
  for (const lance of lances.splice(0)) lance.kill('SIGKILL');
});

function lancer(environnement: Record<string, string>) {
  const lance = spawn(process.execPath, [MAIN], { env: { ...process.env, DEMANDES: '5', ...environnement } });
  lances.push(lance);
  let sortie = '';
  let erreurs = '';
  lance.stdout.on('data', (octets) => (sortie += octets));
  lance.stderr.on('data', (octets) => (erreurs += octets));
  return { lance, lireSortie: () => sortie, lireErreurs: () => erreurs };
}

describe('Programme base-ecole', () => {
  it('démarre, le dit, et s’arrête en moins de deux secondes sur SIGTERM, même avec un appel sans réponse', async () => {
    const { lance, lireSortie, lireErreurs } = lancer({ BASE_ECOLE_PORT: '0', BASE_ECOLE_ADMIN: '1' });
    await expect.poll(lireSortie, { timeout: 10_000 }).toContain('Base école prête');
    const piste = /Cotation (\S+),/.exec(lireSortie())?.[1] ?? '';
    const muet = fetch(`${piste}/api/oauth/token`, { method: 'POST', headers: { 'x-base-ecole-faute': 'silence' } }).catch(
      () => 'coupé',
    );
    await fetch(`${piste}/__base-ecole__/etat`);
    const debut = performance.now();
    lance.kill('SIGTERM');
    const [code] = await once(lance, 'exit');
    expect(code).toBe(0);
    expect(performance.now() - debut).toBeLessThan(2000);
    expect(await muet).toBe('coupé');
    expect(lireErreurs()).toBe('');
  });

  it('nomme la variable fausse et sort en échec', async () => {
    const { lance, lireErreurs } = lancer({ BASE_ECOLE_QUOTA: 'beaucoup' });
    const [code] = await once(lance, 'exit');
    expect(code).toBe(1);
    expect(lireErreurs()).toContain('BASE_ECOLE_QUOTA (exemples : 20/s,24000/h ou aucun)');
  });

  it('dit quel port est pris', async () => {
    const premiere = await demarrerBaseEcole({ demandes: 1 });
    const { lance, lireErreurs } = lancer({ BASE_ECOLE_PORT: String(premiere.port) });
    const [code] = await once(lance, 'exit');
    await premiere.arreter();
    expect(code).toBe(1);
    expect(lireErreurs()).toContain(`127.0.0.1:${premiere.port}`);
    expect(lireErreurs()).toContain('changez BASE_ECOLE_PORT');
  });
});

describe('Réglages', () => {
  it('prend le port 4000 et n’ouvre pas l’administration par défaut', () => {
    expect(lireReglages({})).toEqual({ ok: true, choix: { port: 4000, admin: false, proconnect: {}, passeMarche: {} } });
  });

  it('lit listes et nombres, et tient une valeur vide pour absente', () => {
    const lus = lireReglages({
      DEMANDES: '60000',
      BASE_ECOLE_SEED: '',
      BASE_ECOLE_JETON: 'opaque',
      BASE_ECOLE_DUREE_JETON: '5',
      PROCONNECT_REDIRECT_URIS: 'http://a.example/x, http://b.example/y',
    });
    expect(lus).toMatchObject({
      ok: true,
      choix: {
        demandes: 60_000,
        jeton: 'opaque',
        dureeJeton: 5,
        proconnect: { redirectUris: ['http://a.example/x', 'http://b.example/y'] },
      },
    });
  });

  it.each([
    ['DEMANDES', 'mille'],
    ['BASE_ECOLE_PORT', '70000'],
    ['BASE_ECOLE_JETON', 'saml'],
    ['BASE_ECOLE_ADMIN', 'oui'],
    ['PROCONNECT_ISSUER', 'proconnect'],
  ])('refuse %s=%s en nommant la variable', (nom, valeur) => {
    const lus = lireReglages({ [nom]: valeur });
    expect(lus.ok ? '' : lus.message).toContain(nom);
  });
});
