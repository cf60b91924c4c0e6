import { describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { creerPool } from '../db/client.ts';
import { uneDemande } from './base.fixture.ts';
import { deliverCotation } from './deliver-cotation.ts';
import { ECHECS } from './echecs.fixture.ts';
import { horloge, uneFile } from './file.fixture.ts';
import { unPartenaire } from './partenaire.fixture.ts';
import { renew } from './renew.ts';
import { saveReglements } from './save-reglements.ts';
import { settle } from './settle.ts';

const { pool, prendre, coter, regler, etats } = uneFile(baseDeTest);

describe('saveReglements', () => {
  it('écrit l’état de l’envoi, de la version, de la demande, l’essai et l’événement ensemble', async () => {
    const demande = await uneDemande(pool());
    await coter(demande.ref);
    const [envoi] = await prendre();
    if (envoi === undefined) throw new Error('rien de pris');
    await coter((await uneDemande(pool())).ref);
    await pool().query(`UPDATE demande SET motif_a_coter = 'nouvelle'`);
    const livraison = await deliverCotation({ ...horloge(), partenaire: unPartenaire({ post: ['accepte'] }) }, envoi);
    const reglement = settle(livraison, { now: () => new Date(), random: () => 0, quarantaineMs: 0 });
    await saveReglements(pool(), reglement === null ? [] : [reglement]);
    const { rows } = await pool().query(
      `SELECT e.etat, e.bail_par, e.bail_jusqu_a, e.termine_le IS NOT NULL AS fini, e.tentatives, c.etat AS version,
              d.etat_cotation, d.a_coter, d.motif_a_coter, t.nature, t.issue, v.genre
         FROM envoi e JOIN cotation c ON c.id = e.cotation_id JOIN demande d ON d.id = e.demande_id
         JOIN tentative t ON t.envoi_id = e.id JOIN evenement v ON v.demande_id = d.id AND v.genre <> 'cotation-saisie'`,
    );
    expect(rows).toEqual([
      {
        etat: 'transmis',
        bail_par: null,
        bail_jusqu_a: null,
        fini: true,
        tentatives: 1,
        version: 'transmise',
        etat_cotation: 'transmise',
        a_coter: false,
        motif_a_coter: null,
        nature: 'post',
        issue: 'transmis',
        genre: 'envoi-transmis',
      },
    ]);
    const { rows: autre } = await pool().query(
      `SELECT c.etat, d.etat_cotation, d.motif_a_coter FROM demande d JOIN cotation c ON c.id = d.cotation_id WHERE d.id <> $1`,
      [demande.id],
    );
    expect(autre, 'la voisine').toEqual([{ etat: 'validee', etat_cotation: 'a-transmettre', motif_a_coter: 'nouvelle' }]);
  });

  it('refusé par le SNE : garde sa classe, son code et ses motifs ; la demande reste à coter', async () => {
    const demande = await uneDemande(pool());
    await coter(demande.ref);
    await pool().query(`UPDATE demande SET a_coter = true, motif_a_coter = 'nouvelle'`);
    const [envoi] = await prendre();
    if (envoi === undefined) throw new Error('rien de pris');
    await regler(envoi, { tag: 'echec', pendant: 'post', echec: ECHECS.validation });
    const { rows } = await pool().query(
      `SELECT e.etat, e.classe, e.code_erreur, e.motifs, e.termine_le IS NOT NULL AS fini, c.etat AS version, d.etat_cotation, d.a_coter,
              d.motif_a_coter
         FROM envoi e JOIN cotation c ON c.id = e.cotation_id JOIN demande d ON d.id = e.demande_id`,
    );
    expect(rows).toEqual([
      {
        etat: 'refuse',
        classe: 'VALIDATION',
        code_erreur: ECHECS.validation.answer.errors[0]?.code,
        motifs: [expect.objectContaining({ code: ECHECS.validation.answer.errors[0]?.code })],
        fini: true,
        version: 'rejetee',
        etat_cotation: 'rejetee',
        a_coter: true,
        motif_a_coter: 'nouvelle',
      },
    ]);
  });

  it('en doute : attend la quarantaine, n’est pas fini, ne dit rien dans l’histoire, ne change ni la version ni la demande', async () => {
    await coter((await uneDemande(pool())).ref);
    const [envoi] = await prendre();
    if (envoi === undefined) throw new Error('rien de pris');
    await regler(envoi, { tag: 'echec', pendant: 'post', echec: ECHECS.reseauApres });
    const { rows } = await pool().query(
      `SELECT e.etat, e.prochain_essai > now() + interval '1 second' AS attend, e.termine_le, c.etat AS version, d.etat_cotation,
              (SELECT count(*)::int FROM evenement WHERE genre <> 'cotation-saisie') AS faits
         FROM envoi e JOIN cotation c ON c.id = e.cotation_id JOIN demande d ON d.id = e.demande_id`,
    );
    expect(rows).toEqual([
      { etat: 'a-verifier', attend: true, termine_le: null, version: 'validee', etat_cotation: 'a-transmettre', faits: 0 },
    ]);
  });

  it('ne change rien quand le bail est passé à un autre', async () => {
    await coter((await uneDemande(pool())).ref);
    const [fige] = await prendre('fige', 1, 1);
    await new Promise((suite) => setTimeout(suite, 20));
    const [vivant] = await prendre('vivant');
    if (fige === undefined || vivant === undefined) throw new Error('rien de pris');
    expect(await regler(fige, { tag: 'transmis' })).toEqual(new Set());
    expect(await renew(pool(), [fige], 60_000)).toEqual(new Set());
    expect(await etats()).toEqual(['en-cours']);
    expect(await regler(vivant, { tag: 'transmis' })).toEqual(new Set([vivant.id]));
    expect(await regler(vivant, { tag: 'contradiction' })).toEqual(new Set());
    expect(await etats()).toEqual(['transmis']);
  });

  it('ne touche pas l’état de la demande quand une version plus récente a été saisie entre-temps', async () => {
    const demande = await uneDemande(pool());
    await coter(demande.ref);
    const [envoi] = await prendre();
    await coter(demande.ref, 1);
    if (envoi === undefined) throw new Error('rien de pris');
    await regler(envoi, { tag: 'transmis' });
    const { rows } = await pool().query('SELECT etat_cotation, note FROM demande');
    expect(rows).toEqual([{ etat_cotation: 'a-transmettre', note: 31 }]);
    expect(await etats()).toEqual(['transmis', 'a-envoyer']);
  });

  it('ne s’interbloque pas avec les saisies des mêmes demandes', async () => {
    const demandes = await Promise.all(Array.from({ length: 20 }, () => uneDemande(pool())));
    await Promise.all(demandes.map((d) => coter(d.ref)));
    const pris = await prendre();
    const reglements = pris.flatMap(
      (envoi) =>
        settle({ envoi, essais: [], issue: { tag: 'transmis' } }, { now: () => new Date(), random: () => 0, quarantaineMs: 0 }) ??
        [],
    );
    await Promise.all([saveReglements(pool(), reglements), ...demandes.map((d) => coter(d.ref, 1))]);
    expect(await etats()).toEqual([...Array(20).fill('transmis'), ...Array(20).fill('a-envoyer')]);
  });

  it('ne lit que les envois de son lot, quel que soit le nombre des autres', async () => {
    await coter((await uneDemande(pool())).ref);
    const [envoi] = await prendre();
    if (envoi === undefined) throw new Error('rien de pris');
    await pool().query(
      `INSERT INTO envoi (ref, demande_id, cotation_id, territoires, environnement, etat, prochain_essai)
       SELECT 'passe-' || i, demande_id, cotation_id, territoires, environnement, 'transmis', now() FROM envoi, generate_series(1, 5000) i`,
    );
    await pool().query('VACUUM ANALYZE envoi');
    // Une seule connexion : ce sont ses propres lectures que les statistiques comptent.
    const seule = creerPool(pool().options.connectionString ?? '', 1);
    const lues = async (): Promise<number> => {
      await seule.query('SELECT pg_stat_force_next_flush()');
      const { rows } = await seule.query(
        `SELECT seq_tup_read + idx_tup_fetch AS n FROM pg_stat_user_tables WHERE relname = 'envoi'`,
      );
      return rows[0].n;
    };
    const avant = await lues();
    const essais = [{ nature: 'post', issue: 'transmis', classe: null, code: null, http: null, correlation: 'x' } as const];
    const livraison = {
      envoi,
      essais: essais.map((e) => ({ ...e, debut: new Date(), fin: new Date() })),
      issue: { tag: 'transmis' } as const,
    };
    const reglement = settle(livraison, { now: () => new Date(), random: () => 0, quarantaineMs: 0 });
    await saveReglements(seule, reglement === null ? [] : [reglement]);
    const apres = await lues();
    await seule.end();
    expect(await etats()).toContain('transmis');
    expect(apres - avant).toBeLessThan(10);
  });
});
