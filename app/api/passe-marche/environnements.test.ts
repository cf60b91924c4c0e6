import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/access/permissions.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { deuxEnvironnements, statutParRole, unJetonParRole } from '../deux-environnements.fixture.ts';
import { appeler, ouvrirService, reglages } from '../service.fixture.ts';
import { POST as choisir } from './environnement/route.ts';
import { POST as tester } from './essais/route.ts';
import { POST as exercer } from './exercices/route.ts';
import { POST as creer } from './marches/[ref]/creation/route.ts';
import { POST as saisir } from './marches/route.ts';
import { POST as rejouer } from './notifications/[ref]/rejeu/route.ts';
import { POST as prouver } from './preuves/route.ts';

const base = await baseDeTest();
Object.assign(process.env, reglages(base.url), deuxEnvironnements());
const pool = ouvrirService(base);
let jetons: Record<Role, string>;

beforeAll(async () => {
  jetons = await unJetonParRole(pool);
  await pool.query(`
    INSERT INTO marche (ref, environnement, cle, nom, echeance, siret, creation)
    SELECT e || '-' || n, e, e || n, 'M', now(), '13002526500013', 'brouillon'
    FROM unnest(ARRAY['base-ecole', 'production', 'preprod']) e, generate_series(1, 5) n;
    INSERT INTO notification (ref, environnement, corps, entetes, verdict, http, a_traiter)
    SELECT 'n-' || e, e, '{}', '{}', 'acceptee', 200, false FROM unnest(ARRAY['base-ecole', 'production']) e`);
});

const statuts = (route: Parameters<typeof appeler>[0], corps: unknown, ref?: string): Promise<Record<string, number>> =>
  statutParRole(jetons, route, corps, (rang) => (ref === undefined ? {} : { ref: ref.replace('{rang}', String(rang)) }));
const saisie = (environnement: string, cle: string) => ({
  cle,
  environnement,
  nom: 'Réfection',
  echeance: '2099-03-01T12:00:00Z',
  siret: '13002526500013',
  types: ['works'],
  lots: [],
  limiteLots: null,
});

describe('les droits dans chaque environnement de Passe Marché', () => {
  it('créer un marché : l’agent partout sauf en production, le responsable partout', async () => {
    const creerDans = async (environnement: string) => {
      const recus: Record<string, number> = {};
      for (const [role, jeton] of Object.entries(jetons)) {
        const corps = saisie(environnement, crypto.randomUUID());
        recus[role] = (await appeler(saisir, { chemin: '/api/x', jeton, corps })).status;
      }
      return recus;
    };
    expect(await creerDans('base-ecole')).toEqual({
      lecteur: 403,
      agent: 201,
      responsable: 201,
      support: 403,
      administrateur: 403,
    });
    expect(await creerDans('production')).toEqual({
      lecteur: 403,
      agent: 403,
      responsable: 201,
      support: 403,
      administrateur: 403,
    });
  });

  it('faire partir un marché de production : introuvable pour qui n’y a pas ce droit, d’où qu’il vienne', async () => {
    expect(await statuts(creer, {}, 'base-ecole-{rang}')).toMatchObject({ lecteur: 403, agent: 202, responsable: 202 });
    expect(await statuts(creer, {}, 'production-{rang}')).toMatchObject({ lecteur: 403, agent: 404, responsable: 202 });
  });

  it('un environnement qui n’est pas réglé n’existe pas, même si la base en garde', async () => {
    expect(await statuts(creer, {}, 'preprod-{rang}')).toMatchObject({ agent: 404, responsable: 404 });
    expect(await statuts(choisir, { environnement: 'preprod' })).toMatchObject({ agent: 404, administrateur: 404 });
  });

  it('regarder un environnement : qui lit Passe Marché, par un témoin illisible aux scripts', async () => {
    expect(await statuts(choisir, { environnement: 'production' })).toMatchObject({ lecteur: 403, agent: 200, support: 200 });
    const corps = { environnement: 'production' };
    const { headers } = await appeler(choisir, { chemin: '/api/x', jeton: jetons.agent, corps });
    expect(headers.get('set-cookie')).toBe('passe-marche-environnement=production; Path=/; HttpOnly; SameSite=Lax');
  });

  it('rejouer une notification, tester la liaison, apporter une preuve : support et administrateur', async () => {
    const eux = { lecteur: 403, agent: 403, responsable: 403 };
    for (const environnement of ['base-ecole', 'production']) {
      expect(await statuts(rejouer, {}, `n-${environnement}`)).toEqual({ ...eux, support: 202, administrateur: 202 });
      expect(await statuts(tester, { environnement })).toEqual({ ...eux, support: 202, administrateur: 202 });
      const preuve = { environnement, point: 'TST-1', texte: 'Suite verte, livraison 12', reussie: true };
      expect(await statuts(prouver, preuve)).toEqual({ ...eux, support: 201, administrateur: 201 });
    }
    expect(await statuts(tester, { environnement: 'preprod' })).toMatchObject({ support: 403, administrateur: 403 });
  });

  it('personne ne décide d’un point que le service observe', async () => {
    const preuve = { environnement: 'base-ecole', point: 'WH-2', texte: 'Je l’ai vu de mes yeux', reussie: true };
    expect(await statuts(prouver, preuve)).toMatchObject({ support: 422, administrateur: 422 });
  });

  it('rien ne se simule en production, pour personne ; ailleurs, support et administrateur', async () => {
    const exercice = { exercice: 'mal-signee', objet: null };
    const refuses = { lecteur: 403, agent: 403, responsable: 403 };
    expect(await statuts(exercer, { ...exercice, environnement: 'production' })).toEqual({
      ...refuses,
      support: 403,
      administrateur: 403,
    });
    // La réception de ce service de test n'écoute pas : l'exercice est admis, puis le dit.
    expect(await statuts(exercer, { ...exercice, environnement: 'base-ecole' })).toMatchObject({ ...refuses, support: 409 });
    const dire = async (objet: string | null) => {
      const corps = { ...exercice, environnement: 'base-ecole', objet };
      return (await appeler(exercer, { chemin: '/api/x', jeton: jetons.support, corps })).corps;
    };
    expect(await dire(null)).toMatchObject({ detail: expect.stringContaining('ne répond pas') });
    expect(await dire('base-ecole-5')).toMatchObject({ detail: expect.stringContaining('n’est plus parmi les derniers') });
    await pool.query(`UPDATE marche SET creation = 'cree', identifiant = 'VR-2026-000000000005' WHERE ref = 'base-ecole-5'`);
    expect(await dire('base-ecole-5')).toMatchObject({ detail: expect.stringContaining('ne répond pas') });
  });
});
