import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EssaiPasseMarche, MARCHE, ouvrirPasseMarche } from '../../essais/ouvrir-passe-marche.ts';

let e: EssaiPasseMarche;
let dossier = '';
beforeAll(async () => {
  e = await ouvrirPasseMarche();
  const identifiant = await e.candidature(await e.marcheOuvert());
  await e.admin('candidature', { identifiant });
  dossier = `/api/v1/market_applications/${identifiant}/documents_package`;
});
afterAll(() => e.arreter());

const fautif = (faute: string, chemin = dossier) => e.appeler(chemin, { headers: { 'x-base-ecole-faute': faute } });
const nombreDeMarches = async () => (await (await e.admin('etat')).json()).marches.length;

describe('Fautes de Passe Marché', () => {
  it.each([
    ['erreur-500-html', 500],
    ['passerelle-502-html', 502],
    ['passerelle-503-html', 503],
    ['delai-504', 504],
    ['quota-429', 429],
    ['jeton-revoque-401', 401],
    ['portee-403', 403],
    ['absent-404', 404],
    ['erreurs-en-liste-422', 422],
  ])('%s répond %i', async (faute, statut) => {
    expect((await fautif(faute)).status).toBe(statut);
  });

  it.each(['coupure-apres', 'delai-504-apres'])('%s crée le marché et en perd la réponse', async (faute) => {
    const avant = await nombreDeMarches();
    await e.admin('fautes', { fautes: [{ faute, route: 'marche-post', fois: 1 }] });
    const issue = await e.appeler('/api/v1/public_markets', { corps: { public_market: MARCHE } }).then(
      ({ status }) => status,
      () => 'coupée',
    );
    expect(issue).toBe(faute === 'coupure-apres' ? 'coupée' : 504);
    expect(await nombreDeMarches()).toBe(avant + 1);
    expect((await e.appeler('/api/v1/public_markets', { corps: { public_market: MARCHE } })).status).toBe(201);
  });

  it('coupe un fichier au milieu de sa longueur annoncée, ou l’abrège sans rien dire', async () => {
    await expect(fautif('coupure-milieu').then((reponse) => reponse.arrayBuffer())).rejects.toThrow('terminated');
    const [entier, abrege] = [await fautif('inconnue'), await fautif('tronque')];
    const [tout, moitie] = [await entier.arrayBuffer(), await abrege.arrayBuffer()];
    expect(moitie.byteLength).toBe(Math.floor(tout.byteLength / 2));
  });

  it('s’attarde au milieu d’un fichier puis le finit', async () => {
    await e.admin('fautes', { fautes: [{ faute: 'lent-au-milieu', route: 'documents_package', fois: 1, ms: 200 }] });
    const debut = performance.now();
    const octets = await (await e.appeler(dossier)).arrayBuffer();
    expect(performance.now() - debut).toBeGreaterThan(190);
    expect(Buffer.from(octets).subarray(0, 2).toString()).toBe('PK');
  });

  it('déverse un corps sans longueur annoncée', async () => {
    await e.admin('fautes', { fautes: [{ faute: 'sans-fin', route: 'documents_package', fois: 1, nombre: 5_000_000 }] });
    const reponse = await e.appeler(dossier);
    expect(reponse.headers.get('content-length')).toBeNull();
    expect((await reponse.arrayBuffer()).byteLength).toBe(5_000_000);
  });

  it('ment sur le type et sur le nom', async () => {
    expect((await fautif('type-mime')).headers.get('content-type')).toBe('text/html');
    expect((await fautif('nom-piege')).headers.get('content-disposition')).toContain('../../../piege.html');
  });

  it('refuse une faute inconnue en les nommant toutes', async () => {
    const reponse = await e.admin('fautes', { fautes: [{ faute: 'ouragan' }] });
    expect([reponse.status, (await reponse.json()).erreurs[0].message]).toEqual([422, expect.stringContaining('zip-bombe')]);
  });
});
