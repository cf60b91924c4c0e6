import { describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { habiliter } from './habiliter.ts';
import { unAgent } from './un-agent.fixture.ts';

const maintenant = new Date('2026-11-21T08:00:00Z');
const issuer = 'https://proconnect.example/api/v2';
const demain = new Date('2026-11-22T08:00:00Z');
const hier = new Date('2026-11-20T08:00:00Z');

const pool = poolDeTest(await baseDeTest(), 6);

describe('Une personne que ProConnect vient de reconnaître', () => {
  const entrer = (sub: string, email: string, emetteur = issuer) =>
    habiliter(pool, { issuer: emetteur, sub, email, acr: 'eidas2' }, maintenant);
  const agents = async () => (await pool.query<{ n: number }>('select count(*) as n from agent')).rows[0]?.n;

  it('se lie à son invitation, puis entre par son identité même si son courriel change', async () => {
    const agentId = await unAgent(pool, { email: 'soizic@exemple.example', invitation: demain });
    expect(await entrer('s1', 'Soizic@Exemple.example')).toEqual({ ok: true, value: { agentId } });
    expect(await entrer('s1', 'autre@exemple.example')).toEqual({ ok: true, value: { agentId } });
  });

  it('n’entre pas sans invitation, et aucun compte n’est créé', async () => {
    const avant = await agents();
    expect(await entrer('s2', 'inconnue@exemple.example')).toEqual({ ok: false, error: 'non-habilite' });
    expect(await agents()).toBe(avant);
  });

  it('n’entre pas avec une invitation échue ni un compte désactivé', async () => {
    await unAgent(pool, { email: 'tard@exemple.example', invitation: hier });
    await unAgent(pool, { email: 'partie@exemple.example', actif: false, invitation: demain });
    expect(await entrer('s3', 'tard@exemple.example')).toEqual({ ok: false, error: 'invitation-expiree' });
    expect(await entrer('s4', 'partie@exemple.example')).toEqual({ ok: false, error: 'compte-desactive' });
  });

  it('n’entre pas sous le niveau que son rôle exige, et son invitation l’attend', async () => {
    const agentId = await unAgent(pool, { role: 'administrateur', email: 'gael@exemple.example' });
    const identite = { issuer, sub: 's9', email: 'gael@exemple.example' };
    const entrerAu = (acr: string | null, sub = 's9') => habiliter(pool, { ...identite, sub, acr }, maintenant);
    // Une identité trop faible ne prend pas l'invitation : sinon elle en chasserait la bonne.
    for (const acr of ['eidas1', 'eidas1-mfa', null])
      expect(await entrerAu(acr, 's8')).toEqual({ ok: false, error: 'niveau-insuffisant' });
    expect(await entrerAu('eidas2')).toEqual({ ok: true, value: { agentId } });
    expect(await entrerAu('eidas1')).toEqual({ ok: false, error: 'niveau-insuffisant' });
  });

  it('déjà liée puis désactivée n’entre plus', async () => {
    const id = await unAgent(pool, { email: 'ines@exemple.example' });
    expect((await entrer('s5', 'ines@exemple.example')).ok).toBe(true);
    await pool.query('update agent set actif = false where id = $1', [id]);
    expect(await entrer('s5', 'ines@exemple.example')).toEqual({ ok: false, error: 'compte-desactive' });
  });

  it('ne prend jamais un compte déjà lié : autre sub, autre émetteur, même courriel', async () => {
    await unAgent(pool, { email: 'yann@exemple.example' });
    expect((await entrer('s6', 'yann@exemple.example')).ok).toBe(true);
    expect(await entrer('s7', 'yann@exemple.example')).toEqual({ ok: false, error: 'non-habilite' });
    expect(await entrer('s6', 'yann@exemple.example', 'https://autre.example')).toEqual({ ok: false, error: 'non-habilite' });
  });

  it.each([
    ['signe kelvin', '\u212Aarine@exemple.example'],
    ['i sans point', 'kar\u0131ne@exemple.example'],
    ['pleine chasse', '\uFF4Barine@exemple.example'],
    ['espace', ' karine@exemple.example'],
    ['étiquette', 'karine+1@exemple.example'],
  ])('ne se fait pas passer pour une autre par un sosie de son courriel : %s', async (_cas, email) => {
    await pool.query(`delete from agent where email = 'karine@exemple.example'`);
    await unAgent(pool, { email: 'karine@exemple.example' });
    expect(await entrer(`sosie ${email}`, email)).toEqual({ ok: false, error: 'non-habilite' });
  });

  it('attend la première connexion en cours au même courriel, puis n’entre pas à sa place', async () => {
    const id = await unAgent(pool, { email: 'double@exemple.example' });
    const premiere = await pool.connect();
    await premiere.query('begin');
    await premiere.query('select 1 from agent where id = $1 for update', [id]);
    const seconde = entrer('double-2', 'double@exemple.example');
    const avant = await Promise.race([seconde, new Promise((r) => setTimeout(r, 300, 'attend'))]);
    await premiere.query(
      `insert into compte (agent_id, type, provider, compte_fournisseur) values ($1, 'oauth', 'proconnect', 'x|1')`,
      [id],
    );
    await premiere.query('commit');
    premiere.release();
    expect(avant).toBe('attend');
    expect(await seconde).toEqual({ ok: false, error: 'non-habilite' });
  });
});
