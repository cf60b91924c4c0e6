import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { derniere, LOTS, naviguer } from '../../essais/naviguer.ts';
import { type EssaiPasseMarche, ouvrirPasseMarche } from '../../essais/ouvrir-passe-marche.ts';

let e: EssaiPasseMarche;
beforeAll(async () => {
  e = await ouvrirPasseMarche();
});
afterAll(() => e.arreter());
afterEach(async () => {
  await e.admin('profil', { profil: 'code', limites: false });
});

/** Parcourt l'acheteur jusqu'à la fin ; rend les étapes traversées. */
async function configurer(identifiant: string, saisies: Record<string, Record<string, string | string[]>>) {
  const visiter = naviguer(e.passeMarche);
  const etapes: string[] = [];
  let vers = `/buyer/public_markets/${identifiant}/setup`;
  while (!vers.includes('sync_status')) {
    const etape = derniere(vers);
    etapes.push(etape);
    expect((await visiter(vers)).statut).toBe(200);
    ({ vers } = await visiter(vers, { _method: 'patch', ...saisies[etape] }));
  }
  return { etapes, vers };
}

describe('Parcours de l’acheteur', () => {
  it('passe par les lots et une étape par catégorie, puis notifie et propose le retour', async () => {
    const identifiant = await e.marche({ name: 'R&D <b>', lots: LOTS });
    const depuis = e.recues.length;
    const { etapes, vers } = await configurer(identifiant, {
      lot_config: { limiter: 'oui', limite: '2' },
      identite_entreprise: { champs: ['identite_entreprise_contact_telephone', 'cle_inventee'] },
    });
    expect(etapes).toEqual([
      'setup',
      'lot_config',
      'identite_entreprise',
      'motifs_exclusion',
      'capacite_economique_financiere',
      'capacites_techniques_professionnelles',
      'summary',
    ]);
    await expect.poll(() => e.synchronisation(identifiant)).toBe('sync_completed');
    const { field_keys } = JSON.parse(e.recues[depuis]?.octets.toString() ?? '').market;
    expect(field_keys).toContain('identite_entreprise_contact_telephone');
    expect(field_keys).not.toContain('cle_inventee');
    const { html } = await naviguer(e.passeMarche)(vers);
    expect(html).toContain('R&amp;D &lt;b&gt;');
    const retour = `/passe-marche/retour/acheteur?environnement=base-ecole&amp;market_identifier=${identifiant}"`;
    expect(html).toContain(retour);
  });

  it('n’a pas d’étape de lots sans lot, et n’entre pas par le milieu', async () => {
    const identifiant = await e.marche();
    const base = `/buyer/public_markets/${identifiant}`;
    expect(await naviguer(e.passeMarche)(`${base}/summary`)).toMatchObject({ statut: 303, vers: `${base}/setup` });
    const { etapes } = await configurer(identifiant, { setup: { defense: 'oui' } });
    expect(etapes).not.toContain('lot_config');
    const { marches } = await (await e.admin('etat')).json();
    const [marche] = marches.filter((m: { identifiant: string }) => m.identifiant === identifiant);
    expect(marche.types).toEqual(['works', 'defense']);
    expect(marche.champs).toContain('capacites_techniques_professionnelles_certificats_habilitation_defense');
  });

  it.each(['', '0', '4', 'deux'])('refuse une limite de lots « %s »', async (limite) => {
    const identifiant = await e.marche({ lots: LOTS });
    const visiter = naviguer(e.passeMarche);
    await visiter(`/buyer/public_markets/${identifiant}/setup`, { _method: 'patch' });
    const { statut, html } = await visiter(`/buyer/public_markets/${identifiant}/lot_config`, { limiter: 'oui', limite });
    expect([statut, html]).toEqual([422, expect.stringContaining('donnez un nombre de 1 à 3')]);
    expect(html).toMatch(/value="oui" checked/);
  });

  it('achevé, mène toujours à la page de suivi', async () => {
    const identifiant = await e.marcheOuvert();
    const vers = `/buyer/public_markets/${identifiant}/sync_status/${identifiant}`;
    const visiter = naviguer(e.passeMarche);
    expect(await visiter(`/buyer/public_markets/${identifiant}/setup`)).toMatchObject({ statut: 303, vers });
    expect(await visiter(`/buyer/public_markets/${identifiant}/summary`, { _method: 'patch' })).toMatchObject({ vers });
  });

  it('en échec, propose le renvoi ; réussi, l’état se lit en JSON', async () => {
    const identifiant = await e.marche();
    e.repondre(404);
    const { vers } = await configurer(identifiant, {});
    await expect.poll(() => e.synchronisation(identifiant)).toBe('sync_failed');
    const { html } = await naviguer(e.passeMarche)(vers);
    expect(html).not.toContain('Retourner sur ma plateforme');
    const action = /action="([^"]+retry_sync)"/.exec(html)?.[1] ?? '';
    expect(await naviguer(e.passeMarche)(action, {})).toMatchObject({ statut: 303, vers });
    await expect.poll(() => e.synchronisation(identifiant)).toBe('sync_completed');
    const json = await fetch(new URL(vers, e.passeMarche), { headers: { accept: 'application/json' } });
    expect(await json.json()).toEqual({ sync_status: 'sync_completed' });
  });

  it('ramène d’office dans les guides, hors de la portée de « form-action »', async () => {
    const identifiant = await e.marcheOuvert();
    await e.admin('profil', { profil: 'guides', limites: false });
    const reponse = await fetch(`${e.passeMarche}/buyer/public_markets/${identifiant}/sync_status/${identifiant}`);
    expect(reponse.status).toBe(200);
    expect(reponse.headers.get('refresh')).toMatch(new RegExp(`^0; url=http.*market_identifier=${identifiant}`));
  });
});
