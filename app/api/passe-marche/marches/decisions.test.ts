import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/access/permissions.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { deuxEnvironnements, statutParRole, unJetonParRole } from '../../deux-environnements.fixture.ts';
import { appeler, ouvrirService, reglages } from '../../service.fixture.ts';
import { POST as candidater } from './[ref]/candidatures/route.ts';
import { POST as clore } from './[ref]/cloture/route.ts';
import { POST as creer } from './[ref]/creation/route.ts';
import { POST as trancher } from './[ref]/resolution/route.ts';
import { POST as saisir } from './route.ts';

const base = await baseDeTest();
Object.assign(process.env, reglages(base.url), deuxEnvironnements());
const pool = ouvrirService(base);
let jetons: Record<Role, string>;

beforeAll(async () => {
  jetons = await unJetonParRole(pool);
  await pool.query(`
    INSERT INTO marche (ref, environnement, cle, nom, echeance, siret, creation, identifiant, configure_le)
    SELECT e || '-' || c || '-' || n, e, e || c || n, 'M', '2999-01-01', '13002526500013', c,
      CASE WHEN c = 'cree' THEN 'VR-2026-' || upper(left(e, 4)) || lpad(n::text, 8, '0') END, CASE WHEN c = 'cree' THEN now() END
    FROM unnest(ARRAY['base-ecole', 'production']) e, unnest(ARRAY['brouillon', 'incertain', 'cree']) c, generate_series(1, 5) n`);
});

type Route = Parameters<typeof appeler>[0];
const envoyer = (route: Route, corps: unknown, ref: string) =>
  appeler(route, { chemin: '/api/x', jeton: jetons.responsable, corps, params: { ref } });
/** Le statut que chaque rôle reçoit, chacun sur son propre marché. */
const statuts = (route: Route, corps: unknown, ref: string): Promise<Record<string, number>> =>
  statutParRole(jetons, route, corps, (rang) => ({ ref: `${ref}-${rang}` }));
const CLORE = { decision: 'clore', raison: 'La mairie renonce à ce marché.' };
const SAISIE = {
  environnement: 'base-ecole',
  nom: 'Réfection',
  echeance: '2999-03-01T12:00:00Z',
  siret: '13002526500013',
  types: ['works'],
  lots: [],
  limiteLots: null,
};

describe('décider d’un marché, rôle par rôle', () => {
  const ecrivent = { lecteur: 403, support: 403, administrateur: 403 };
  it.each<[string, Route, unknown, string, number]>([
    ['clore', clore, CLORE, 'cree', 202],
    ['créer', creer, {}, 'brouillon', 202],
    ['trancher un incertain', trancher, { decision: 'recreer' }, 'incertain', 202],
  ])('%s : l’agent et le responsable ; en production, le responsable seul', async (_, route, corps, etat, fait) => {
    expect(await statuts(route, corps, `base-ecole-${etat}`)).toEqual({ ...ecrivent, agent: fait, responsable: fait });
    expect(await statuts(route, corps, `production-${etat}`)).toEqual({ ...ecrivent, agent: 404, responsable: fait });
  });

  it('une session absente est renvoyée à la connexion', async () =>
    expect((await appeler(clore, { chemin: '/api/x', corps: CLORE, params: { ref: 'base-ecole-cree-1' } })).status).toBe(401));

  it('chaque décision laisse une ligne d’audit et un trait d’histoire qui nomment la personne', async () => {
    const { rows } = await pool.query(
      `SELECT e.genre, e.agent_id, e.texte FROM marche_evenement e JOIN marche m ON m.id = e.marche_id WHERE m.ref = 'base-ecole-cree-2'`,
    );
    expect(rows).toEqual([{ genre: 'clore', agent_id: 'agent', texte: CLORE.raison }]);
    const audit = await pool.query(
      `SELECT FROM audit WHERE agent_id = 'agent' AND action = 'passe-marche.ecrire' AND issue = 'accordee'`,
    );
    expect(audit.rowCount).toBeGreaterThan(0);
  });
});

describe('un refus se lit sous son champ', () => {
  it.each<[string, object, string]>([
    ['un SIRET dont la clé est fausse', { siret: '12345678901234' }, 'siret'],
    ['un code CPV sans sa clé', { lots: [{ nom: 'Gros œuvre', cpv: '45223220' }] }, 'lots.0.cpv'],
    ['« défense » seul', { types: ['defense'] }, 'types'],
    ['un type inconnu', { types: ['travaux'] }, 'types.0'],
    ['une échéance illisible', { echeance: 'demain' }, 'echeance'],
  ])('%s', async (_, change, champ) => {
    const cle = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';
    const recu = await appeler(saisir, {
      chemin: '/api/x',
      jeton: jetons.agent,
      corps: { ...SAISIE, ...change, cle },
    });
    const { status, corps } = recu;
    expect([status, corps]).toEqual([422, expect.objectContaining({ erreurs: [expect.objectContaining({ champ })] })]);
  });

  it('le SIRET du candidat est exigé, et celui de La Poste admis', async () => {
    const vers = (siret: string) => envoyer(candidater, { siret }, 'base-ecole-cree-5');
    expect((await vers('')).corps).toMatchObject({ erreurs: [{ champ: 'siret' }] });
    expect([(await vers('35600000012345')).status, (await vers('35600000012345')).status]).toEqual([201, 201]);
  });

  it('une raison trop courte, une décision inconnue et un marché déjà clos se disent', async () => {
    const cloture = (corps: object) => envoyer(clore, corps, 'base-ecole-cree-4');
    expect((await cloture({ ...CLORE, raison: 'Trop' })).corps).toMatchObject({ erreurs: [{ champ: 'raison' }] });
    expect((await cloture({ ...CLORE, decision: 'oublier' })).status).toBe(422);
    expect([(await cloture(CLORE)).status, (await cloture(CLORE)).status]).toEqual([202, 409]);
  });
});
