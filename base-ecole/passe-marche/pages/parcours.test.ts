import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type EssaiPasseMarche, ouvrirPasseMarche } from '../../essais/ouvrir-passe-marche.ts';

let e: EssaiPasseMarche;
beforeAll(async () => {
  e = await ouvrirPasseMarche();
});
afterAll(() => e.arreter());
afterEach(async () => {
  await e.admin('profil', { profil: 'code', limites: false });
});

type Visite = { statut: number; vers: string; html: string; cookie: string };

/** Un navigateur sans JavaScript : suit les formulaires, garde un cookie, ne suit pas les redirections. */
function naviguer() {
  let cookie = '';
  return async (chemin: string, formulaire?: Record<string, string | string[] | Blob>): Promise<Visite> => {
    const body = formulaire && remplir(formulaire);
    const reponse = await fetch(new URL(chemin, e.passeMarche), {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie },
      ...(body ? { method: 'POST', body } : {}),
    });
    cookie = reponse.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return { statut: reponse.status, vers: reponse.headers.get('location') ?? '', html: await reponse.text(), cookie };
  };
}

function remplir(champs: Record<string, string | string[] | Blob>): FormData {
  const formulaire = new FormData();
  for (const [nom, valeur] of Object.entries(champs)) {
    if (valeur instanceof Blob) formulaire.append(nom, valeur, 'certificat.pdf');
    else for (const un of [valeur].flat()) formulaire.append(nom, un);
  }
  return formulaire;
}

const LOTS = [{ name: 'Gros œuvre', cpv_code: '45000000-7' }, { name: 'Second œuvre' }, { name: 'Peinture' }];
const derniere = (adresse: string) => adresse.split('/').at(-1) ?? '';

/** Parcourt l'acheteur jusqu'à la fin ; rend les étapes traversées. */
async function configurer(identifiant: string, saisies: Record<string, Record<string, string | string[]>>) {
  const visiter = naviguer();
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
    const { html } = await naviguer()(vers);
    expect(html).toContain('R&amp;D &lt;b&gt;');
    const retour = `/passe-marche/retour/acheteur?environnement=recette&amp;market_identifier=${identifiant}"`;
    expect(html).toContain(retour);
  });

  it('n’a pas d’étape de lots sans lot, et n’entre pas par le milieu', async () => {
    const identifiant = await e.marche();
    const base = `/buyer/public_markets/${identifiant}`;
    expect(await naviguer()(`${base}/summary`)).toMatchObject({ statut: 303, vers: `${base}/setup` });
    const { etapes } = await configurer(identifiant, { setup: { defense: 'oui' } });
    expect(etapes).not.toContain('lot_config');
    const { marches } = await (await e.admin('etat')).json();
    const [marche] = marches.filter((m: { identifiant: string }) => m.identifiant === identifiant);
    expect(marche.types).toEqual(['works', 'defense']);
    expect(marche.champs).toContain('capacites_techniques_professionnelles_certificats_habilitation_defense');
  });

  it.each(['', '0', '4', 'deux'])('refuse une limite de lots « %s »', async (limite) => {
    const identifiant = await e.marche({ lots: LOTS });
    const visiter = naviguer();
    await visiter(`/buyer/public_markets/${identifiant}/setup`, { _method: 'patch' });
    const { statut, html } = await visiter(`/buyer/public_markets/${identifiant}/lot_config`, { limiter: 'oui', limite });
    expect([statut, html]).toEqual([422, expect.stringContaining('donnez un nombre de 1 à 3')]);
  });

  it('achevé, mène toujours à la page de suivi', async () => {
    const identifiant = await e.marcheOuvert();
    const vers = `/buyer/public_markets/${identifiant}/sync_status/${identifiant}`;
    const visiter = naviguer();
    expect(await visiter(`/buyer/public_markets/${identifiant}/setup`)).toMatchObject({ statut: 303, vers });
    expect(await visiter(`/buyer/public_markets/${identifiant}/summary`, { _method: 'patch' })).toMatchObject({ vers });
  });

  it('en échec, propose le renvoi ; réussi, l’état se lit en JSON', async () => {
    const identifiant = await e.marche();
    e.repondre(404);
    const { vers } = await configurer(identifiant, {});
    await expect.poll(() => e.synchronisation(identifiant)).toBe('sync_failed');
    const { html } = await naviguer()(vers);
    expect(html).not.toContain('Retourner sur ma plateforme');
    const action = /action="([^"]+retry_sync)"/.exec(html)?.[1] ?? '';
    expect(await naviguer()(action, {})).toMatchObject({ statut: 303, vers });
    await expect.poll(() => e.synchronisation(identifiant)).toBe('sync_completed');
    const json = await fetch(new URL(vers, e.passeMarche), { headers: { accept: 'application/json' } });
    expect(await json.json()).toEqual({ sync_status: 'sync_completed' });
  });

  it('redirige d’office dans les guides', async () => {
    const identifiant = await e.marcheOuvert();
    await e.admin('profil', { profil: 'guides', limites: false });
    const { statut, vers } = await naviguer()(`/buyer/public_markets/${identifiant}/sync_status/${identifiant}`);
    expect([statut, vers]).toEqual([303, expect.stringContaining(`market_identifier=${identifiant}`)]);
  });
});

/** Demande un lien de connexion et le rend. */
async function demanderLien(candidature: string, email: string) {
  const { html } = await naviguer()('/candidate/sessions', { market_application_id: candidature, email });
  return (/href="([^"]+verify[^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');
}

describe('Parcours du candidat', () => {
  it('va de la connexion à l’attestation, avec ses lots et sa pièce', async () => {
    const marche = await e.marcheOuvert({ lots: LOTS, lot_limit: 2 });
    const identifiant = await e.candidature(marche);
    const visiter = naviguer();
    const depart = `/candidate/market_applications/${identifiant}/company_identification`;
    expect((await visiter(depart)).html).toContain('Connexion du candidat');
    await visiter(await demanderLien(identifiant, 'camille@entreprise.test'));
    const { marches } = await (await e.admin('etat')).json();
    const [{ lots }] = marches.filter((m: { identifiant: string }) => m.identifiant === marche);
    const ids: string[] = lots.map(({ id }: { id: number }) => String(id));
    const qualibat = 'capacites_techniques_professionnelles_certificats_qualibat';
    const saisies: Record<string, Record<string, string | string[] | Blob>> = {
      lots: { lots: ids.slice(0, 2) },
      motifs_exclusion_declaration: { declaration: 'oui' },
      capacites_techniques_professionnelles_certificats: { [qualibat]: new Blob(['%PDF-1.4 pièce']) },
    };
    expect((await visiter(depart.replace('company_identification', 'lots'), { lots: ids })).statut).toBe(422);
    expect((await visiter(depart.replace('company_identification', 'lots'), {})).html).toContain('choisissez-en un au moins');
    const etapes: string[] = [];
    let vers = depart;
    while (!vers.includes('sync_status')) {
      etapes.push(derniere(vers));
      ({ vers } = await visiter(vers, { _method: 'patch', ...saisies[derniere(vers)] }));
    }
    expect(etapes).toEqual([
      'company_identification',
      'lots',
      'api_data_recovery_status',
      'market_information',
      'identite_entreprise_identification',
      'identite_entreprise_contact',
      'motifs_exclusion_declaration',
      'motifs_exclusion_fiscales_et_sociales',
      'capacite_economique_financiere_chiffre_affaires',
      'capacites_techniques_professionnelles_certificats',
      'summary',
    ]);
    await expect.poll(() => e.synchronisation(identifiant)).toBe('sync_completed');
    const { html } = await visiter(vers);
    expect(html).toContain(`market_identifier=${marche}&amp;application_identifier=${identifiant}`);
    const attestation = `/candidate/market_applications/${identifiant}/attestation`;
    expect(html).toContain(attestation);
    expect((await visiter(attestation)).html).toMatch(/^%PDF-/);
    expect(await naviguer()(attestation)).toMatchObject({ statut: 303 });
    const zip = await (await e.appeler(`/api/v1/market_applications/${identifiant}/documents_package`)).text();
    expect(zip).toContain(`documents/user_03_01_${qualibat}_certificat.pdf`);
  });

  it('se lie au premier candidat connecté', async () => {
    const identifiant = await e.candidature(await e.marcheOuvert());
    const [premier, autre] = [await demanderLien(identifiant, 'a@ex.test'), await demanderLien(identifiant, 'b@ex.test')];
    expect((await naviguer()(premier)).statut).toBe(303);
    expect((await naviguer()(autre)).statut).toBe(403);
    expect((await naviguer()(premier)).statut).toBe(303);
    expect((await naviguer()(premier.replace(/token=[^&]+/, 'token=faux'))).statut).toBe(401);
  });

  it('ne s’enregistre plus pendant qu’un renvoi du marché est en cours', async () => {
    const marche = await e.marcheOuvert();
    const identifiant = await e.candidature(marche);
    const visiter = naviguer();
    await visiter(await demanderLien(identifiant, 'a@ex.test'));
    e.repondre(401);
    await e.admin('renvoi', { identifiant: marche });
    await expect.poll(() => e.synchronisation(marche)).toBe('sync_failed');
    const depart = `/candidate/market_applications/${identifiant}/company_identification`;
    expect((await visiter(depart, { _method: 'patch' })).statut).toBe(422);
  });

  it('refuse une extension hors de la liste du profil', async () => {
    const identifiant = await e.candidature(await e.marcheOuvert());
    const visiter = naviguer();
    await visiter(await demanderLien(identifiant, 'a@ex.test'));
    const etape = `/candidate/market_applications/${identifiant}/capacites_techniques_professionnelles_certificats`;
    const champ = 'capacites_techniques_professionnelles_certificats_qualibat';
    const formulaire = new FormData();
    formulaire.append(champ, new Blob(['MZ']), 'programme.exe');
    const { cookie } = await visiter(etape);
    const reponse = await fetch(new URL(etape, e.passeMarche), { method: 'POST', body: formulaire, headers: { cookie } });
    expect([reponse.status, await reponse.text()]).toEqual([422, expect.stringContaining('« programme.exe » refusé')]);
  });

  it('n’admet aucun script en ligne et se protège des cadres', async () => {
    const reponse = await fetch(new URL('/', e.passeMarche));
    expect(reponse.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(reponse.headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(await reponse.text()).not.toMatch(/<script(?! src)|style=/);
  });
});
