import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EssaiPasseMarche, MARCHE, ouvrirPasseMarche, PRODUCTION } from '../essais/ouvrir-passe-marche.ts';
import { type Attendu, CAS_CANDIDATURE, CAS_MARCHE } from './conformite.cas.ts';
import type { NomProfil } from './monde/profils.ts';
import { anneeDeParis } from './objets/paris.ts';

const PROFILS: NomProfil[] = ['code', 'guides'];

describe.each(PROFILS)('Conformité au profil « %s »', (profil) => {
  let e: EssaiPasseMarche;
  beforeAll(async () => {
    e = await ouvrirPasseMarche({ profil });
    await e.admin('profil', { profil, limites: false });
  });
  afterAll(() => e.arreter());

  /** De la réponse, ce que le cas demande de voir. */
  async function resumer(reponse: Response, { corps, cles, champs }: Attendu): Promise<Attendu> {
    const lu = await reponse.json();
    return {
      statut: reponse.status,
      ...(corps === undefined ? {} : { corps: lu }),
      ...(cles ? { cles: Object.keys(lu) } : {}),
      ...(champs ? { champs: champsDesErreurs(lu.errors) } : {}),
    };
  }

  /** Les clés d'un objet d'erreurs ; au profil des guides, le premier mot de chaque phrase. */
  const champsDesErreurs = (errors: object | string[]): string[] =>
    profil === 'code' || !Array.isArray(errors)
      ? Object.keys(errors)
      : [...new Set(errors.map((phrase) => phrase.split(' ')[0] ?? ''))];

  describe('Création d’un marché', () => {
    it.each(CAS_MARCHE)('$titre', async ({ depart, code, guides }) => {
      const reponse = await e.appeler('/api/v1/public_markets', { corps: { public_market: { ...MARCHE, ...depart } } });
      const attendu = profil === 'guides' ? (guides ?? code) : code;
      expect(await resumer(reponse, attendu)).toEqual(attendu);
    });

    it('rend un identifiant daté et une adresse à l’hôte de l’appel', async () => {
      const reponse = await e.appeler('/api/v1/public_markets', { corps: { public_market: MARCHE } });
      const { identifier, configuration_url } = await reponse.json();
      expect(identifier).toMatch(/^VR-\d{4}-00[A-Z0-9]{10}$/);
      expect(identifier.slice(3, 7)).toBe(anneeDeParis(new Date()));
      expect(configuration_url).toBe(`${e.passeMarche}/buyer/public_markets/${identifier}/setup`);
      const local = e.passeMarche.replace('127.0.0.1', 'localhost');
      const { configuration_url: autre } = await (
        await fetch(`${local}/api/v1/public_markets`, {
          method: 'POST',
          headers: { authorization: `Bearer ${await e.jeton()}`, 'content-type': 'application/json' },
          body: JSON.stringify({ public_market: MARCHE }),
        })
      ).json();
      expect(autre).toMatch(new RegExp(`^${local}/buyer/`));
    });

    it.each([
      ['la racine manque', '{}'],
      ['la racine est vide', '{"public_market":{}}'],
      ['le corps n’est pas du JSON', '{"public_market":'],
    ])('répond 400 quand %s', async (_, corps) => {
      const attendu = { statut: 400, corps: { status: 400, error: 'Bad Request' } };
      expect(await resumer(await e.appeler('/api/v1/public_markets', { corps }), attendu)).toEqual(attendu);
    });

    it('refuse la défense à qui n’y a pas droit, avant toute autre règle', async () => {
      const corps = { public_market: { market_type_codes: ['defense'], siret: 'faux' } };
      const reponse = await e.appeler('/api/v1/public_markets', { corps, client: PRODUCTION });
      const attendu = { statut: 403, champs: ['market_type_codes'] };
      expect(await resumer(reponse, attendu)).toEqual(attendu);
    });

    it('fait deux marchés de deux envois du même corps', async () => {
      expect(await e.marche()).not.toBe(await e.marche());
    });
  });

  describe('Ouverture d’une candidature', () => {
    it.each(CAS_CANDIDATURE)('$titre', async ({ depart, code, guides }) => {
      const marche = await {
        ouvert: () => e.marcheOuvert(),
        cree: () => e.marche(),
        etranger: () => e.marche({}, PRODUCTION),
        inconnu: async () => 'VR-2026-00INCONNU000',
      }[depart.marche]();
      const corps = depart.corps === undefined ? '{}' : { market_application: depart.corps };
      const reponse = await e.appeler(`/api/v1/public_markets/${marche}/market_applications`, { corps });
      const attendu = profil === 'guides' ? (guides ?? code) : code;
      expect(await resumer(reponse, attendu)).toEqual(attendu);
    });

    it('rend la même candidature au même SIRET, soumise ou non ; les guides la refusent', async () => {
      const marche = await e.marcheOuvert();
      const premiere = await e.candidature(marche);
      const seconde = await e.candidature(marche);
      expect(seconde).toBe(profil === 'code' ? premiere : undefined);
      await e.admin('candidature', { identifiant: premiere });
      const apres = await e.candidature(marche);
      expect(apres).toBe(profil === 'code' ? premiere : undefined);
      expect(premiere).toMatch(profil === 'code' ? /^VR-\d{4}-[A-Z0-9]{12}$/ : /^FT-\d{4}-[A-Z0-9]{12}$/);
    });
  });

  describe('Fichiers', () => {
    const chemins = (identifiant: string) =>
      ['attestation', 'documents_package'].map((nature) => `/api/v1/market_applications/${identifiant}/${nature}`);

    it('distingue inconnue, non soumise, sans document et prête', async () => {
      const marche = await e.marcheOuvert();
      const [ouverte, vide, prete] = [
        await e.candidature(marche),
        await e.candidature(marche, '30613890001294'),
        await e.candidature(marche, '77567227221138'),
      ];
      await e.admin('candidature', { identifiant: vide, documents: 'manquants' });
      await e.admin('candidature', { identifiant: prete });
      const lire = (identifiant: string) => Promise.all(chemins(identifiant).map((chemin) => e.appeler(chemin)));
      const refus = async (identifiant: string) =>
        Promise.all((await lire(identifiant)).map(async (reponse) => [reponse.status, (await reponse.json()).error]));
      const inconnu = [404, profil === 'code' ? 'Market application not found' : 'Resource not found'];
      expect(await refus('VR-2026-00INCONNU000')).toEqual([inconnu, inconnu]);
      expect(await refus(ouverte)).toEqual([
        [422, 'Application not completed'],
        [422, 'Application not completed'],
      ]);
      expect(await refus(vide)).toEqual([
        [404, 'Attestation not available'],
        [404, 'Documents package not available'],
      ]);
      const [pdf, zip] = await lire(prete);
      const ft = profil === 'code' ? `FT${prete}` : prete;
      expect([pdf?.status, pdf?.headers.get('content-type'), pdf?.headers.get('content-disposition')]).toEqual([
        200,
        'application/pdf',
        expect.stringContaining(`filename="attestation_${ft}.pdf"`),
      ]);
      expect([zip?.status, zip?.headers.get('content-type'), zip?.headers.get('content-disposition')]).toEqual([
        200,
        'application/zip',
        expect.stringContaining(`filename="documents_package_${ft}.zip"`),
      ]);
      expect((await pdf?.text())?.slice(0, 5)).toBe('%PDF-');
    });

    it('cache les fichiers d’un autre éditeur', async () => {
      const prete = await e.candidature(await e.marcheOuvert());
      await e.admin('candidature', { identifiant: prete });
      for (const chemin of chemins(prete)) {
        const reponse = await e.appeler(chemin, { client: PRODUCTION });
        expect(reponse.status).toBe(profil === 'code' ? 404 : 403);
      }
    });
  });

  it.each(['/api/v1/public_markets', '/api/v1/status'])('la sonde %s n’existe que dans les guides', async (chemin) => {
    expect((await e.appeler(chemin)).status).toBe(profil === 'code' ? 404 : 200);
  });
});
