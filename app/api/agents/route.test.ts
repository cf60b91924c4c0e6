import { beforeAll, describe, expect, it } from 'vitest';
import { habiliter } from '@/lib/access/habiliter.ts';
import { listAgents } from '@/lib/db/list-agents.ts';
import { listAudit } from '@/lib/db/list-audit.ts';
import { modifierAgent } from '@/lib/db/save-agent.ts';
import { RENNES, unAgent } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { appeler, ouvrirService, ouvrirSession, reglages } from '../service.fixture.ts';
import { POST as revoir } from './[ref]/revue/route.ts';
import { PUT as modifier } from './[ref]/route.ts';
import { POST as inviter } from './route.ts';

const base = await baseDeTest();
Object.assign(process.env, reglages(base.url));
const pool = ouvrirService(base);
let administrateur: string;
let support: string;
beforeAll(async () => {
  await unAgent(pool, 'nadia', 'Nadia Belkacem', 'administrateur');
  await unAgent(pool, 'ines', 'Inès Benali', 'support');
  await pool.query(`INSERT INTO territoire (siren, nom) VALUES ($1, 'Rennes Métropole') ON CONFLICT DO NOTHING`, [RENNES]);
  administrateur = await ouvrirSession(pool, 'nadia');
  support = await ouvrirSession(pool, 'ines');
});

const invitation = {
  nom: 'Camille Roussel',
  courriel: 'Camille.Roussel@metropole.example',
  role: 'agent',
  tousTerritoires: false,
  territoires: [RENNES],
};
const droits = { role: 'responsable', tousTerritoires: true, territoires: [], actif: true };
const demander = (jeton: string, corps: unknown) => appeler(inviter, { chemin: '/api/agents', jeton, corps });
const changer = (ref: string, corps: unknown) =>
  appeler(modifier, { chemin: `/api/agents/${ref}`, params: { ref }, jeton: administrateur, corps });
const lire = async (courriel: string) => (await listAgents(pool)).find((a) => a.courriel === courriel);

describe('Les habilitations', () => {
  it('une personne invitée entre à sa première connexion, avec son rôle et son territoire', async () => {
    expect((await demander(administrateur, invitation)).status).toBe(201);
    const identite = {
      issuer: 'https://fournisseur.example',
      sub: 'c-1',
      email: 'camille.roussel@metropole.example',
      acr: 'eidas2',
    };
    expect(await habiliter(pool, identite, new Date())).toMatchObject({ ok: true });
    expect(await lire(identite.email)).toMatchObject({ role: 'agent', relie: true, territoires: [{ siren: RENNES }] });
  });

  it.each([
    ['un courriel déjà connu', invitation, 'courriel'],
    ['un courriel mal formé', { ...invitation, courriel: 'camille' }, 'courriel'],
    ['un rôle inventé', { ...invitation, courriel: 'a@b.example', role: 'chef' }, 'role'],
    ['aucun territoire', { ...invitation, courriel: 'a@b.example', territoires: [] }, 'territoires'],
    ['un territoire inconnu', { ...invitation, courriel: 'a@b.example', territoires: ['999999999'] }, 'territoires'],
  ])('refuse %s, en nommant le champ', async (_cas, corps, champ) => {
    const avant = (await listAgents(pool)).length;
    const recu = await demander(administrateur, corps);
    expect(recu).toMatchObject({ status: 422, corps: { erreurs: [expect.objectContaining({ champ })] } });
    expect((await listAgents(pool)).length).toBe(avant);
  });

  it('n’est pas permis au support', async () => expect((await demander(support, invitation)).status).toBe(403));

  it('un changement de droits ferme les sessions de la personne', async () => {
    const camille = await lire('camille.roussel@metropole.example');
    const jeton = await ouvrirSession(pool, camille?.ref ?? '');
    expect(await changer(camille?.ref ?? '', { ...droits, role: 'administrateur' })).toMatchObject({ status: 200 });
    expect((await demander(jeton, invitation)).status).toBe(401);
    expect(await lire(camille?.courriel ?? '')).toMatchObject({ role: 'administrateur', tousTerritoires: true, territoires: [] });
  });

  it('chaque habilitation dit dans la trace qui l’a donnée et ce qu’elle donne, ou n’a pas lieu', async () => {
    const camille = (await lire('camille.roussel@metropole.example'))?.ref ?? '';
    const habilitations = async () =>
      (
        await pool.query(`SELECT agent_id, details FROM audit WHERE objet = $1 AND issue = 'accordee' ORDER BY id`, [
          `agent/${camille}`,
        ])
      ).rows;
    expect(await habilitations()).toEqual([
      {
        agent_id: 'nadia',
        details: { geste: 'inviter', role: 'agent', tousTerritoires: false, territoires: RENNES, actif: true },
      },
      {
        agent_id: 'nadia',
        details: { geste: 'modifier', role: 'administrateur', tousTerritoires: true, territoires: '', actif: true },
      },
    ]);
    await pool.query(`ALTER TABLE audit ADD CONSTRAINT pleine CHECK (action <> 'agent.gerer' OR issue <> 'accordee') NOT VALID`);
    expect((await changer(camille, { ...droits, role: 'support' })).status).toBe(500);
    expect((await demander(administrateur, { ...invitation, courriel: 'autre@metropole.example' })).status).toBe(500);
    await pool.query('ALTER TABLE audit DROP CONSTRAINT pleine');
    expect(await lire('camille.roussel@metropole.example')).toMatchObject({ role: 'administrateur' });
    expect(await lire('autre@metropole.example')).toBeUndefined();
  });

  it('personne ne change sa propre habilitation ni ne la confirme', async () => {
    expect((await changer('nadia', droits)).status).toBe(409);
    const { lignes } = await listAudit(pool, { action: 'agent.gerer', issue: 'refusee' });
    expect(lignes[0]).toMatchObject({ agent: 'Nadia Belkacem', objet: 'agent/nadia', motif: 'propre-habilitation' });
    const confirmation = { chemin: '/api/agents/nadia/revue', params: { ref: 'nadia' }, jeton: administrateur, corps: {} };
    expect((await appeler(revoir, confirmation)).status).toBe(404);
  });

  it('un changement impossible se refuse : personne inconnue, territoire inconnu', async () => {
    expect((await changer('inconnue', droits)).status).toBe(404);
    expect(
      await changer('ines', { ...droits, role: 'support', tousTerritoires: false, territoires: ['999999999'] }),
    ).toMatchObject({
      status: 422,
      corps: { erreurs: [{ champ: 'territoires', message: 'Territoire inconnu : 999999999.' }] },
    });
  });

  it('deux administrateurs qui se retirent l’un l’autre en laissent un', async () => {
    const camille = (await lire('camille.roussel@metropole.example'))?.ref ?? '';
    const retrait = { role: 'administrateur', tousTerritoires: true, territoires: [], actif: false };
    const issues = await Promise.all(
      [camille, 'nadia'].map((ref) => modifierAgent(pool, { ref, par: 'nadia' }, retrait, new Date())),
    );
    expect(issues.map((i) => i.tag).toSorted()).toEqual(['dernier-administrateur', 'modifie']);
    await pool.query(`UPDATE agent SET actif = true`);
    administrateur = await ouvrirSession(pool, 'nadia');
  });

  it('une revue est datée, signée, et tracée', async () => {
    const recu = await appeler(revoir, {
      chemin: '/api/agents/ines/revue',
      params: { ref: 'ines' },
      jeton: administrateur,
      corps: {},
    });
    expect(recu.status).toBe(200);
    expect((await listAgents(pool)).find((a) => a.ref === 'ines')).toMatchObject({ revuPar: 'Nadia Belkacem' });
    const { lignes } = await listAudit(pool, { action: 'agent.gerer', issue: 'accordee' });
    expect(lignes[0]).toMatchObject({ agent: 'Nadia Belkacem', objet: 'POST /api/agents/ines/revue' });
  });

  it('la trace se lit page à page, sans en perdre ni en répéter', async () => {
    await pool.query(
      `INSERT INTO audit (action, objet, issue, details) SELECT 'essai', g::text, 'refusee', '{}' FROM generate_series(1, 120) g`,
    );
    const objets: string[] = [];
    let avant: number | undefined;
    for (let tour = 0; tour < 4; tour++) {
      const page = await listAudit(pool, { action: 'essai', avant });
      objets.push(...page.lignes.map((l) => l.objet));
      if (page.suivante === null) break;
      avant = page.suivante;
    }
    expect(objets).toEqual(Array.from({ length: 120 }, (_, i) => String(120 - i)));
  });
});
