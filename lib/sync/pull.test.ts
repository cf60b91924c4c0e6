import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import { creerPool } from '../db/client.ts';
import { listSynchronisations, type SynchronisationLue } from '../db/list-synchronisations.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { confirmerBaisse } from '../db/save-confirmation-baisse.ts';
import { unAgent } from '../db/une-demande-cotee.fixture.ts';
import { uneDemande, unNumero } from '../domain/une-demande.fixture.ts';
import { demanderSynchronisation } from './demander-synchronisation.ts';
import { auSne, COUPE, creerFauxSne, type DemandeAuSne, type FauxSne, PANNE, uneCotationAuSne } from './faux-sne.fixture.ts';
import { synchroniser } from './pull.ts';

const demandes = (n: number): DemandeAuSne[] =>
  Array.from({ length: n }, (_, i) => auSne(uneDemande({ numero: unNumero(i + 1) })));

const base = await baseDeTest();
const pool = poolDeTest(base, 6);

describe('synchroniser', () => {
  beforeEach(() => pool.query('TRUNCATE demande, cotation, envoi, evenement, synchronisation, tentative CASCADE'));

  async function mener(sne: FauxSne, arret = new AbortController().signal, lot = 5): Promise<SynchronisationLue | undefined> {
    await demanderSynchronisation(pool, { declencheur: 'agent', agentId: null });
    await synchroniser({ pool, sne, now: () => new Date(), concurrence: 3, lot, patienceMs: 30 }, arret);
    return (await listSynchronisations(pool, null, 1))[0];
  }
  const enBase = async (colonnes: string): Promise<Record<string, unknown>[]> =>
    (await pool.query<Record<string, unknown>>(`SELECT ${colonnes} FROM demande ORDER BY numero_unique`)).rows;

  it('crée tout, puis rejouée ne trouve que de l’inchangé, sans rien relire', async () => {
    const sne = creerFauxSne(demandes(11));
    expect(await mener(sne)).toMatchObject({ etat: 'terminee', total: 11, lues: 11, creees: 11, modifiees: 0, erreurs: 0 });
    sne.appels = [];
    const rejouee = await mener(sne);
    expect(rejouee).toMatchObject({ etat: 'terminee', lues: 11, creees: 0, modifiees: 0, inchangees: 11, disparues: 0 });
    expect(sne.appels).toEqual([]);
    expect((await pool.query('SELECT 1 FROM synchronisation_ligne')).rowCount).toBe(0);
  });

  it('relue d’office, une demande inchangée reste inchangée', async () => {
    const sne = creerFauxSne(demandes(3));
    await mener(sne);
    await pool.query(`UPDATE demande SET date_maj = '2020-01-01'`);
    expect(await mener(sne)).toMatchObject({ creees: 0, modifiees: 0, inchangees: 3 });
  });

  it('garde la cotation lue au SNE comme une version, une seule fois', async () => {
    const sne = creerFauxSne(demandes(2));
    await mener(sne);
    await pool.query(`UPDATE demande SET date_maj = '2020-01-01'`);
    await mener(sne);
    const { rows } = await pool.query('SELECT origine, etat, points, numero FROM cotation');
    expect(rows).toEqual([1, 2].map(() => ({ origine: 'sne', etat: 'lue-au-sne', points: 85, numero: 1 })));
    expect(await enBase('note, etat_cotation')).toEqual([1, 2].map(() => ({ note: 85, etat_cotation: 'cotee' })));
  });

  it('une cotation changée au SNE devient une version de plus et remplace la précédente', async () => {
    const sne = creerFauxSne(demandes(1));
    await mener(sne);
    const demande = uneDemande({ numero: unNumero(1), dateMaj: '2026-11-10T00:00:00.000Z' });
    sne.demandes.set(demande.numero, auSne(demande, { cotation: uneCotationAuSne(demande, 60) }));
    expect(await mener(sne)).toMatchObject({ modifiees: 1 });
    const { rows } = await pool.query('SELECT numero, points, etat FROM cotation ORDER BY numero');
    expect(rows).toEqual([
      { numero: 1, points: 85, etat: 'remplacee' },
      { numero: 2, points: 60, etat: 'lue-au-sne' },
    ]);
    expect(await enBase('note, revision')).toEqual([{ note: 60, revision: 2 }]);
  });

  it('écrit dans l’historique les champs changés, sans aucune identité', async () => {
    const sne = creerFauxSne(demandes(1));
    await mener(sne);
    const demande = uneDemande({ numero: unNumero(1), dateMaj: '2026-11-10T00:00:00.000Z', motifs: ['CHER'] });
    sne.demandes.set(demande.numero, auSne(demande));
    await mener(sne);
    const { rows } = await pool.query<{ genre: string; donnees: unknown }>('SELECT genre, donnees FROM evenement ORDER BY id');
    expect(rows.map((r) => r.genre)).toEqual(['demande-creee', 'cotation-lue-au-sne', 'demande-modifiee']);
    expect(rows[2]?.donnees).toMatchObject({ champs: ['dateMaj', 'motifs'] });
    expect(JSON.stringify(rows)).not.toMatch(/Quéméneur|Nolwenn|350AB/);
  });

  it('ne touche pas au suivi d’une demande dont l’envoi n’est pas résolu', async () => {
    const sne = creerFauxSne([auSne(uneDemande({ numero: unNumero(1) }), { aCoter: true, motif: 'CREATION', cotation: null })]);
    await mener(sne);
    await pool.query(`
      WITH c AS (INSERT INTO cotation (ref, demande_id, numero, origine, etat, grille_code, grille_version, points, criteres, localisations, motif, date_cotation)
        SELECT 'c1', id, 1, 'saisie', 'validee', 'G', '1', 99, '[]', '[]', 'm', now() FROM demande RETURNING id, demande_id),
      e AS (INSERT INTO envoi (ref, demande_id, cotation_id, territoires, environnement, etat, prochain_essai)
        SELECT 'e1', demande_id, id, '{243500139}', 'base-ecole', 'a-verifier', now() FROM c)
      UPDATE demande SET note = 99, etat_cotation = 'a-transmettre', revision = 1, cotation_id = c.id FROM c`);
    const demande = uneDemande({ numero: unNumero(1), dateMaj: '2026-11-10T00:00:00.000Z', motifs: ['CHER'] });
    sne.demandes.set(demande.numero, auSne(demande));
    expect(await mener(sne)).toMatchObject({ modifiees: 1 });
    expect(await enBase('note, etat_cotation, revision, a_coter')).toEqual([
      { note: 99, etat_cotation: 'a-transmettre', revision: 1, a_coter: true },
    ]);
    expect((await pool.query('SELECT 1 FROM cotation')).rowCount).toBe(1);
  });

  it('une demande que le SNE ne connaît plus est datée disparue, jamais effacée ; de retour, elle réapparaît', async () => {
    const sne = creerFauxSne(demandes(30));
    await mener(sne);
    const partie = sne.demandes.get(unNumero(7));
    sne.demandes.delete(unNumero(7));
    expect(await mener(sne)).toMatchObject({ etat: 'terminee', disparues: 1 });
    const disparue = (await enBase('disparue_le')).filter((d) => d.disparue_le !== null);
    expect(disparue).toHaveLength(1);
    if (partie) sne.demandes.set(unNumero(7), partie);
    expect(await mener(sne)).toMatchObject({ modifiees: 1, disparues: 0 });
    expect((await enBase('disparue_le')).every((d) => d.disparue_le === null)).toBe(true);
  });

  it('une demande radiée quitte la liste et garde son statut et son motif', async () => {
    const sne = creerFauxSne(demandes(3));
    await mener(sne);
    const radiee = uneDemande({ numero: unNumero(2), statut: { tag: 'radiee', motif: 'ATTRIBUTION', date: '2026-11-09' } });
    sne.demandes.set(radiee.numero, auSne(radiee));
    expect(await mener(sne)).toMatchObject({ modifiees: 1, disparues: 0 });
    expect((await enBase('statut')).map((d) => d.statut)).toEqual(['active', 'radiee', 'active']);
  });

  it('une baisse confirmée passe, sans rouvrir la porte à une baisse plus grande', async () => {
    const sne = creerFauxSne(demandes(40));
    await mener(sne);
    for (const numero of [...sne.demandes.keys()].slice(30)) sne.demandes.delete(numero);
    const arretee = await mener(sne);
    expect(arretee).toMatchObject({ etat: 'interrompue', baisseAConfirmer: 10 });
    await unAgent(pool, 'nadia', 'Nadia Belkacem', 'responsable');
    const par = { ref: arretee?.ref ?? '', agentId: 'nadia' };
    expect(await confirmerBaisse(pool, { ...par, absentes: 9 })).toEqual({ tag: 'depassee' });
    expect(await confirmerBaisse(pool, { ...par, ref: 'inconnue', absentes: 10 })).toEqual({ tag: 'introuvable' });
    expect(await confirmerBaisse(pool, { ...par, absentes: 10 })).toMatchObject({ tag: 'demandee' });
    expect(await confirmerBaisse(pool, { ...par, absentes: 10 })).toEqual({ tag: 'depassee' });
    sne.demandes.delete(unNumero(30));
    expect(await mener(sne)).toMatchObject({ etat: 'interrompue', baisseAConfirmer: 11 });
    sne.demandes.set(unNumero(30), auSne(uneDemande({ numero: unNumero(30) })));
    const relue = (await listSynchronisations(pool, null, 1))[0];
    await confirmerBaisse(pool, { ...par, ref: relue?.ref ?? '', absentes: 11 });
    expect(await mener(sne)).toMatchObject({ etat: 'terminee', disparues: 10, baisseAConfirmer: null });
  });

  it.each([0, 2])('une liste réduite à %i demandes arrête tout avant de rien toucher', async (gardees) => {
    const sne = creerFauxSne(demandes(40));
    await mener(sne);
    for (const numero of [...sne.demandes.keys()].slice(gardees)) sne.demandes.delete(numero);
    sne.appels = [];
    const arretee = await mener(sne);
    expect(arretee).toMatchObject({ etat: 'interrompue', disparues: 0 });
    expect(arretee?.message).toMatch(/Rien n’a été modifié/);
    expect(arretee?.baisseAConfirmer).toBe(gardees === 0 ? null : 38);
    expect(sne.appels).toEqual([]);
    expect((await enBase('disparue_le')).every((d) => d.disparue_le === null)).toBe(true);
    expect(await demanderSynchronisation(pool, { declencheur: 'agent', agentId: null })).toMatchObject({ nouvelle: true });
  });

  it('une demande en panne n’arrête pas les autres : second passage, puis erreur comptée', async () => {
    const sne = creerFauxSne(demandes(9));
    sne.panne = (numero) => (numero === unNumero(4) ? PANNE : null);
    expect(await mener(sne)).toMatchObject({ etat: 'terminee-avec-erreurs', creees: 8, erreurs: 1, lues: 9 });
    expect(sne.appels.filter((a) => a === `demande ${unNumero(4)}`)).toHaveLength(2);
  });

  it('le SNE arrêté en chemin, elle s’interrompt ; redemandée, elle reprend sans relire ce qui est écrit', async () => {
    const sne = creerFauxSne(demandes(40));
    sne.panne = () => (sne.appels.length > 50 ? COUPE : null);
    const interrompue = await mener(sne);
    expect(interrompue).toMatchObject({ etat: 'interrompue' });
    expect(interrompue?.message).toMatch(/reprendra où elle s’est arrêtée/);
    const ecrites = (await enBase('id')).length;
    expect(ecrites).toBeGreaterThan(10);
    sne.panne = () => null;
    sne.appels = [];
    const reprise = await mener(sne);
    expect(reprise).toMatchObject({ ref: interrompue?.ref, etat: 'terminee', creees: 40, lues: 40 });
    expect(sne.appels.filter((a) => a.startsWith('demande'))).toHaveLength(40 - ecrites);
  });

  it('arrêtée de notre fait, elle reste en cours et la suivante la termine', async () => {
    const sne = creerFauxSne(demandes(20));
    const arret = new AbortController();
    sne.panne = () => {
      if (sne.appels.length > 15) arret.abort();
      return null;
    };
    expect(await mener(sne, arret.signal)).toMatchObject({ etat: 'en-cours' });
    expect(await mener(sne)).toMatchObject({ etat: 'terminee', creees: 20 });
  });

  it('dix départs simultanés : un seul la mène, chaque demande n’est lue qu’une fois', async () => {
    const sne = creerFauxSne(demandes(20));
    const refs = await Promise.all(
      Array.from({ length: 10 }, () => demanderSynchronisation(pool, { declencheur: 'agent', agentId: null })),
    );
    expect(new Set(refs.map((r) => r.ref)).size).toBe(1);
    const pools = Array.from({ length: 3 }, () => creerPool(base.url, 4));
    const issues = await Promise.all(
      pools.map((p) => synchroniser({ pool: p, sne, now: () => new Date(), concurrence: 2 }, new AbortController().signal)),
    );
    await Promise.all(pools.map((p) => p.end()));
    expect(issues.map((i) => i.tag).sort()).toEqual(['rien', 'rien', 'terminee']);
    expect(sne.appels.filter((a) => a.startsWith('demande'))).toHaveLength(20);
  });

  it('une liste qui bouge entre deux pages : jamais de disparition imaginaire, tout est là au passage suivant', async () => {
    const coup = fc.record({
      page: fc.nat(12),
      geste: fc.constantFrom('retirer', 'ajouter', 'remonter'),
      rang: fc.integer({ min: 1, max: 14 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(coup, { maxLength: 6 }), async (coups) => {
        await pool.query('TRUNCATE demande, cotation, envoi, evenement, synchronisation, tentative CASCADE');
        const sne = creerFauxSne(demandes(14));
        await mener(sne);
        let page = 0;
        sne.entreDeuxPages = () => {
          for (const { geste, rang } of coups.filter((c) => c.page === page)) {
            const numero = unNumero(rang);
            const la = sne.demandes.get(numero);
            if (geste !== 'ajouter') sne.demandes.delete(numero);
            if (geste === 'ajouter') sne.demandes.set(unNumero(rang + 20), auSne(uneDemande({ numero: unNumero(rang + 20) })));
            if (geste === 'remonter' && la) sne.demandes.set(numero, la);
          }
          page += 1;
        };
        await mener(sne);
        const imaginaires = (await enBase('numero_unique, disparue_le')).filter(
          (d) => d.disparue_le !== null && sne.demandes.has(String(d.numero_unique)),
        );
        expect(imaginaires).toEqual([]);
        sne.entreDeuxPages = () => undefined;
        const derniere = await mener(sne);
        if (derniere?.etat === 'interrompue') return;
        const vivantes = (await enBase('numero_unique, disparue_le'))
          .filter((d) => d.disparue_le === null)
          .map((d) => d.numero_unique);
        expect(vivantes).toEqual([...sne.demandes.keys()].sort());
      }),
      { numRuns: 25 },
    );
  });
});
