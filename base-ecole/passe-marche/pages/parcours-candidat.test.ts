import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { derniere, LOTS, naviguer } from '../../essais/naviguer.ts';
import { type EssaiPasseMarche, ouvrirPasseMarche } from '../../essais/ouvrir-passe-marche.ts';

let e: EssaiPasseMarche;
let maintenant = Date.now();
beforeAll(async () => {
  e = await ouvrirPasseMarche({}, { reelle: () => maintenant });
});
afterAll(() => e.arreter());
afterEach(async () => {
  await e.admin('profil', { profil: 'code', limites: false });
});

/** Demande un lien de connexion et le rend. */
async function demanderLien(candidature: string, email: string) {
  const { html } = await naviguer(e.passeMarche)('/candidate/sessions', { market_application_id: candidature, email });
  return (/href="([^"]+verify[^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');
}

describe('Parcours du candidat', () => {
  it('va de la connexion à l’attestation, avec ses lots et sa pièce', async () => {
    const marche = await e.marcheOuvert({ lots: LOTS, lot_limit: 2 });
    const identifiant = await e.candidature(marche);
    const visiter = naviguer(e.passeMarche);
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
    expect(await naviguer(e.passeMarche)(attestation)).toMatchObject({ statut: 303 });
    const zip = await (await e.appeler(`/api/v1/market_applications/${identifiant}/documents_package`)).text();
    expect(zip).toContain(`documents/user_03_01_${qualibat}_certificat.pdf`);
  });

  it('se lie au premier candidat connecté', async () => {
    const identifiant = await e.candidature(await e.marcheOuvert());
    const [premier, autre] = [await demanderLien(identifiant, 'a@ex.test'), await demanderLien(identifiant, 'b@ex.test')];
    expect((await naviguer(e.passeMarche)(premier)).statut).toBe(303);
    expect((await naviguer(e.passeMarche)(autre)).statut).toBe(403);
    expect((await naviguer(e.passeMarche)(premier)).statut).toBe(303);
    expect((await naviguer(e.passeMarche)(premier.replace(/token=[^&]+/, 'token=faux'))).statut).toBe(401);
  });

  it('ouvre chacun de ses liens pendant trente minutes', async () => {
    const identifiant = await e.candidature(await e.marcheOuvert());
    const ancien = await demanderLien(identifiant, 'a@ex.test');
    maintenant += 29 * 60_000;
    const nouveau = await demanderLien(identifiant, 'a@ex.test');
    expect((await naviguer(e.passeMarche)(ancien)).statut).toBe(303);
    maintenant += 60_000;
    expect([(await naviguer(e.passeMarche)(ancien)).statut, (await naviguer(e.passeMarche)(nouveau)).statut]).toEqual([401, 303]);
  });

  it.each([
    ['code', 303],
    ['guides', 422],
  ])('après l’échéance, le profil « %s » répond %i à la soumission', async (profil, statut) => {
    const identifiant = await e.candidature(await e.marcheOuvert({ deadline: '2020-01-01T00:00:00Z' }));
    const visiter = naviguer(e.passeMarche);
    await visiter(await demanderLien(identifiant, 'a@ex.test'));
    await e.admin('profil', { profil, limites: false });
    expect((await visiter(`/candidate/market_applications/${identifiant}/summary`, { _method: 'patch' })).statut).toBe(statut);
  });

  it('ne s’enregistre plus pendant qu’un renvoi du marché est en cours', async () => {
    const marche = await e.marcheOuvert();
    const identifiant = await e.candidature(marche);
    const visiter = naviguer(e.passeMarche);
    await visiter(await demanderLien(identifiant, 'a@ex.test'));
    e.repondre(401);
    await e.admin('renvoi', { identifiant: marche });
    await expect.poll(() => e.synchronisation(marche)).toBe('sync_failed');
    const depart = `/candidate/market_applications/${identifiant}/company_identification`;
    expect((await visiter(depart, { _method: 'patch' })).statut).toBe(422);
  });

  it('refuse une extension hors de la liste du profil', async () => {
    const identifiant = await e.candidature(await e.marcheOuvert());
    const visiter = naviguer(e.passeMarche);
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
