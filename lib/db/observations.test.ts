import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { FAITS } from '../domain/observation-passe-marche.ts';
import { POINTS_INTEGRATION } from '../domain/points-integration.ts';
import { listObservations } from './list-observations.ts';
import { poolDeTest } from './pool-de-test.fixture.ts';
import { savePreuve } from './save-preuve.ts';
import { unAgent } from './une-demande-cotee.fixture.ts';

const pool = poolDeTest(await baseDeTest(), 2);
beforeAll(async () => {
  await unAgent(pool, 'a1', 'Soizic Tanguy', 'support');
});
beforeEach(() =>
  pool.query('TRUNCATE notification, candidature, marche, echange, trafic, alerte, jeton_partage, preuve_passe_marche CASCADE'),
);

const juger = async (code: string, environnement = 'base-ecole') => {
  const dossier = { environnement, adresse: 'http://127.0.0.1:4001', ...(await listObservations(pool, environnement)) };
  return POINTS_INTEGRATION.find((p) => p.code === code)?.juger(code, dossier);
};

const echange = (le: string, operation: string, verdict: string, classe: string | null = null, code: string | null = null) =>
  pool.query(
    `INSERT INTO echange (le, sens, partenaire, environnement, operation, methode, route, verdict, classe, code, duree_ms, tentative, correlation, territoires)
     VALUES (now() + $1::interval, 'sortant', 'passe-marche', 'base-ecole', $2, 'POST', '/r', $3, $4, $5, 1, 1, 'c', '{}')`,
    [le, operation, verdict, classe, code],
  );

const notification = (le: string, verdict: string, http: number, agent = 'Faraday', environnement = 'base-ecole') =>
  pool.query(
    `INSERT INTO notification (ref, environnement, recue_le, corps, entetes, verdict, http, evenement, a_traiter)
     VALUES ('n' || $1 || $2, $5, now() + $1::interval, '{"deadline":1}', jsonb_build_object('user-agent', $4::text), $2, $3, 'market.completed', false)`,
    [le, verdict, http, agent, environnement],
  );

describe('les points de recette de Passe Marché', () => {
  it('sont tous à prouver, ou sans objet, tant que rien ne s’est passé', async () => {
    const dossier = { environnement: 'base-ecole', adresse: null, ...(await listObservations(pool, 'base-ecole')) };
    const etats = POINTS_INTEGRATION.map(({ code, juger: j }) => [code, j(code, dossier).tag]);
    expect(etats.filter(([, tag]) => tag !== 'a-prouver')).toEqual(
      ['SEC-1', 'SEC-2', 'TST-6', 'ENV-1', 'ENV-2'].map((code) => [code, 'sans-objet']),
    );
    expect(new Set(POINTS_INTEGRATION.map((p) => p.code)).size).toBe(43);
  });

  it('se prouvent par un fait, passent en échec par un échec plus récent, et se prouvent de nouveau', async () => {
    await echange('-3 minutes', 'pm-jeton', 'reussi');
    expect(await juger('AUTH-1')).toMatchObject({ tag: 'prouve', preuve: { fait: 'jeton-obtenu' } });
    await echange('-2 minutes', 'pm-jeton', 'echec', 'AUTH_CREDENTIALS');
    expect(await juger('AUTH-1')).toMatchObject({ tag: 'en-echec', preuve: { fait: 'jeton-manque' } });
    await echange('-1 minute', 'pm-jeton', 'reussi');
    expect(await juger('AUTH-1')).toMatchObject({ tag: 'prouve' });
  });

  it('mènent à leur preuve : la clé d’un échange est celle de son adresse au journal', async () => {
    await echange('-1 minute', 'pm-jeton', 'reussi');
    const { rows } = await pool.query<{ le: Date; id: number }>('SELECT le, id FROM echange');
    const cle = `${rows[0]?.le.getTime()}-${rows[0]?.id}`;
    expect(await juger('AUTH-1')).toMatchObject({ preuve: { observation: { genre: 'echange', cle } } });
  });

  it('veulent tous leurs faits : deux réponses de documents ne sont distinguées qu’une fois reçues toutes deux', async () => {
    await echange('-2 minutes', 'pm-telecharger-dossier', 'reussi', null, 'pas-finalisee');
    expect(await juger('APP-5')).toEqual({ tag: 'a-prouver' });
    await echange('-1 minute', 'pm-telecharger-dossier', 'reussi', null, 'documents-absents');
    expect(await juger('APP-5')).toMatchObject({ tag: 'prouve' });
  });

  it('un 401 resté sans suite est un échec ; suivi d’un appel réussi, une preuve', async () => {
    await echange('-2 minutes', 'pm-creer-marche', 'echec', 'AUTH_TOKEN');
    expect(await juger('AUTH-4')).toMatchObject({ tag: 'en-echec' });
    await echange('-1 minute', 'pm-creer-marche', 'reussi');
    expect(await juger('AUTH-4')).toMatchObject({ tag: 'prouve', preuve: { fait: 'appel-reussi' } });
  });

  it('une signature refusée prouve WH-2, même simulée ; une vraie, plus récente, met WH-1 en échec', async () => {
    await notification('-3 minutes', 'acceptee', 200);
    await notification('-2 minutes', 'signature-invalide', 401, 'bac-a-sable/x');
    expect(await juger('WH-2')).toMatchObject({ tag: 'prouve', preuve: { observation: { simulee: true } } });
    expect(await juger('WH-1')).toMatchObject({ tag: 'prouve' });
    await notification('-1 minute', 'signature-invalide', 401);
    expect(await juger('WH-1')).toMatchObject({ tag: 'en-echec', preuve: { fait: 'notification-mal-signee' } });
  });

  it('ne se prouvent pas d’un environnement pour l’autre, ni d’une simulation pour un vrai événement', async () => {
    await notification('-2 minutes', 'acceptee', 200, 'Faraday', 'production');
    await notification('-1 minute', 'acceptee', 200, 'bac-a-sable/x');
    expect(await juger('WH-1')).toEqual({ tag: 'a-prouver' });
    expect(await juger('WH-1', 'production')).toMatchObject({ tag: 'prouve' });
  });

  it('qu’une personne seule peut prouver gardent son nom, et son constat d’échec', async () => {
    const preuve = { environnement: 'base-ecole', point: 'TST-3', texte: 'Campagne verte', agentId: 'a1' };
    await savePreuve(pool, { ...preuve, reussie: true });
    expect(await juger('TST-3')).toMatchObject({ tag: 'prouve', preuve: { texte: 'Campagne verte', agent: 'Soizic Tanguy' } });
    await savePreuve(pool, { ...preuve, reussie: false });
    expect(await juger('TST-3')).toMatchObject({ tag: 'en-echec' });
    expect(await juger('TST-3', 'production')).toEqual({ tag: 'a-prouver' });
  });

  it('lisent chaque sorte de fait : une base remplie les trouve toutes', async () => {
    await pool.query(`
      INSERT INTO jeton_partage (partenaire, environnement, renouvellements) VALUES ('passe-marche', 'base-ecole', 2);
      INSERT INTO marche (ref, environnement, cle, nom, echeance, siret, creation, motifs, identifiant, adresse, cree_le, configure_le) VALUES
        ('m1', 'base-ecole', 'm1', 'M', now(), '1', 'cree', NULL, 'VR-1', 'http://pm', now(), now()),
        ('m2', 'base-ecole', 'm2', 'M', now(), '1', 'refuse', '[{"champ":"siret","message":"x"}]', NULL, NULL, NULL, NULL),
        ('m3', 'base-ecole', 'm3', 'M', now(), '1', 'incertain', NULL, NULL, NULL, NULL, NULL);
      INSERT INTO candidature (ref, environnement, marche_id, siret, ouverture, identifiant, cree_le, ouverte_le, manquants_le, attestation_le, dossier_le)
      SELECT v.ref, 'base-ecole', (SELECT id FROM marche WHERE ref = 'm1'), v.ref, v.ouverture, nullif(v.ref, 'c3'), now(), CASE WHEN v.ref <> 'c3' THEN now() END, v.manquants, v.recu, v.recu
      FROM (VALUES ('c1', 'ouverte', NULL, now()), ('c2', 'ouverte', now(), NULL), ('c3', 'refusee', NULL, NULL)) v (ref, ouverture, manquants, recu);
      INSERT INTO alerte (ref, regle, sujet, titre, detail, ouverte_le, vue_le) VALUES ('al', 'signature-refusee', '', 't', 'd', now(), now());
      INSERT INTO trafic (minute, environnement, partenaire, operation, verdict, n, duree_ms) VALUES
        (date_trunc('minute', now()), 'base-ecole', 'passe-marche', 'pm-jeton', 'reussi', 1, 1),
        (date_trunc('minute', now()), 'base-ecole', 'passe-marche', 'pm-creer-marche', 'reussi', 1, 1);
      INSERT INTO notification (ref, environnement, corps, entetes, verdict, http, evenement, a_traiter) VALUES
        ('n1', 'base-ecole', '{"completed_at":1}', '{}', 'acceptee', 200, 'market.completed', false),
        ('n2', 'base-ecole', '{"deadline":1}', '{}', 'doublon', 200, 'market.completed', false),
        ('n3', 'base-ecole', '{}', '{}', 'acceptee', 200, 'market_application.completed', false),
        ('n4', 'base-ecole', '{}', '{}', 'signature-invalide', 401, NULL, false),
        ('n5', 'base-ecole', '{', '{}', 'illisible', 400, NULL, false)`);
    for (const [operation, verdict, classe, code] of [
      ['pm-jeton', 'reussi', null, null],
      ['pm-jeton', 'echec', 'AUTH_CREDENTIALS', null],
      ['pm-info-jeton', 'reussi', null, null],
      ['pm-creer-marche', 'echec', 'AUTH_TOKEN', null],
      ['pm-creer-marche', 'echec', 'ACCESS', null],
      ['pm-creer-marche', 'echec', 'QUOTA', null],
      ['pm-creer-marche', 'delai', 'TIMEOUT', null],
      ['pm-telecharger-dossier', 'reussi', null, 'pas-finalisee'],
      ['pm-telecharger-dossier', 'reussi', null, 'inconnue'],
      ['notification', 'reussi', null, null],
    ] as const)
      await echange('-1 minute', operation, verdict, classe, code);
    const { faits } = await listObservations(pool, 'base-ecole');
    expect(FAITS.filter((fait) => faits[fait] === undefined)).toEqual([]);
  });
});
