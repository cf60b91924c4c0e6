import { describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { unMarcheDans } from '../db/un-marche.fixture.ts';
import { apresRestauration } from './apres-restauration.ts';
import { uneDemande } from './base.fixture.ts';
import { deliverCotation } from './deliver-cotation.ts';
import { horloge, uneFile } from './file.fixture.ts';
import { unPartenaire } from './partenaire.fixture.ts';

const { pool, prendre, coter, regler, etats } = uneFile(baseDeTest);

describe('Après une restauration', () => {
  it('un envoi que la sauvegarde croit à faire se relit d’abord : une cotation plus récente du SNE n’est jamais recouverte', async () => {
    await coter((await uneDemande(pool())).ref);
    expect(await apresRestauration(pool())).toMatchObject({ envois: 1 });
    const [envoi] = await prendre();
    if (envoi === undefined) throw new Error('rien de pris');
    const partenaire = unPartenaire({ get: ['recente'] });
    Object.assign(partenaire.connue, { dateCotation: envoi.dateCotation.toISOString(), points: envoi.points });
    const { issue } = await deliverCotation({ ...horloge(), partenaire }, envoi);
    expect(partenaire.appels).toEqual(['get']);
    await regler(envoi, issue);
    expect(await etats()).toEqual(['refuse']);
  });

  it('un envoi jamais arrivé repart une fois relu', async () => {
    await coter((await uneDemande(pool())).ref);
    await apresRestauration(pool());
    const [envoi] = await prendre();
    if (envoi === undefined) throw new Error('rien de pris');
    const partenaire = unPartenaire({ get: ['jamais'], post: ['accepte'] });
    expect((await deliverCotation({ ...horloge(), partenaire }, envoi)).issue).toEqual({ tag: 'transmis' });
    expect(partenaire.appels).toEqual(['get', 'post']);
  });

  it('un marché à créer attend une personne, les sessions tombent, et la trace le dit', async () => {
    const ref = await unMarcheDans(pool(), 'a-creer');
    await pool().query(
      `INSERT INTO session (jeton_empreinte, agent_id, expire_le) SELECT 'e', id, now() + interval '1 hour' FROM agent LIMIT 1`,
    );
    expect(await apresRestauration(pool())).toMatchObject({ marches: 1, sessions: 1 });
    expect((await pool().query('SELECT etat FROM marche WHERE ref = $1', [ref])).rows).toEqual([{ etat: 'incertain' }]);
    const { rows } = await pool().query(`SELECT details FROM audit WHERE action = 'base.restaurer' ORDER BY id DESC LIMIT 1`);
    expect(rows).toEqual([{ details: { envois: 0, marches: 1, rejeux: 0, sessions: 1 } }]);
  });
});
