import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { baseDeTest } from '../../prisma/test-database.ts';
import type { Pool } from '../db/client.ts';
import { poolDeTest } from '../db/pool-de-test.fixture.ts';
import { depsSaisie, poserDecor, RENNES, saisi, uneDemande, uneSaisie, VITRE } from './base.fixture.ts';
import { type Auteur, saisirCotation } from './saisir-cotation.ts';

const pool = poolDeTest(await baseDeTest(), 8);
let auteur: Auteur;

beforeAll(async () => {
  auteur = await poserDecor(pool);
});

const etatDe = async (id: number) => {
  const { rows } = await pool.query(
    `SELECT d.etat_cotation, d.note, d.revision,
            (SELECT array_agg(etat ORDER BY id) FROM envoi WHERE demande_id = d.id) AS envois,
            (SELECT array_agg(etat ORDER BY id) FROM cotation WHERE demande_id = d.id) AS cotations,
            (SELECT count(*) FROM evenement WHERE demande_id = d.id) AS evenements,
            (SELECT count(*) FROM audit WHERE objet = 'demande/' || d.ref) AS traces
       FROM demande d WHERE id = $1`,
    [id],
  );
  return rows[0];
};

describe('saisirCotation', () => {
  it('enregistre la cotation, son envoi, l’historique et la trace, et calcule la note', async () => {
    const demande = await uneDemande(pool);
    const r = await saisirCotation(depsSaisie(pool), auteur, demande.ref, uneSaisie());
    expect(r).toMatchObject({
      ok: true,
      value: { cotation: { numero: 1, points: 70 }, envoi: { etat: 'a-envoyer' }, revision: 1, deja: false },
    });
    expect(await etatDe(demande.id)).toEqual({
      etat_cotation: 'a-transmettre',
      note: 70,
      revision: 1,
      envois: ['a-envoyer'],
      cotations: ['validee'],
      evenements: 1,
      traces: 1,
    });
  });

  it('n’écrit rien si une instruction échoue, quelle qu’elle soit', async () => {
    const demande = await uneDemande(pool);
    const avant = await etatDe(demande.id);
    const pannes: unknown[] = [];
    for (let n = 1; ; n += 1) {
      const r = await saisirCotation(
        { ...depsSaisie(pool), pool: quiEchoueALa(pool, n) },
        auteur,
        demande.ref,
        uneSaisie(),
      ).catch((e: Error) => e.message);
      if (typeof r !== 'string') break;
      pannes.push({ r, etat: await etatDe(demande.id) });
    }
    expect(pannes.length).toBeGreaterThanOrEqual(12);
    expect(pannes).toEqual(pannes.map(() => ({ r: 'panne voulue', etat: avant })));
    expect(await etatDe(demande.id)).toMatchObject({ revision: 1, envois: ['a-envoyer'], evenements: 1, traces: 1 });
  });

  it('rend la même cotation pour la même clé, et refuse la clé pour un autre contenu', async () => {
    const demande = await uneDemande(pool);
    const saisie = uneSaisie();
    const [a, b] = await Promise.all([1, 2].map(() => saisirCotation(depsSaisie(pool), auteur, demande.ref, saisie)));
    expect([a, b].filter((r) => r?.ok && r.value.deja)).toHaveLength(1);
    expect(a?.ok && a.value.cotation).toEqual(b?.ok && b.value.cotation);
    expect(a?.ok && a.value.envoi, 'le sien, pas le premier venu').toEqual(b?.ok && b.value.envoi);
    const autre = await saisirCotation(depsSaisie(pool), auteur, demande.ref, { ...saisie, criteres: [saisi('DALO', 40)] });
    expect(autre).toEqual({ ok: false, error: { tag: 'cle-reutilisee' } });
    const ailleurs = await uneDemande(pool);
    expect(await saisirCotation(depsSaisie(pool), auteur, ailleurs.ref, saisie)).toEqual({
      ok: false,
      error: { tag: 'cle-reutilisee' },
    });
    expect(await etatDe(demande.id)).toMatchObject({ revision: 1, envois: ['a-envoyer'] });
  });

  it('ne note que les vœux du territoire dont la grille sert', async () => {
    const voeu = (rang: number, codeInsee: string, siren: string) => ({ rang, codeInsee, codeQuartier: null, siren });
    const demande = await uneDemande(pool, { localisations: [voeu(1, '35238', RENNES), voeu(2, '35360', VITRE)] });
    const criteres = [saisi('DALO', 40), saisi('LIEN_COMMUNE', 20, { codeInsee: '35238' })];
    const saisie = uneSaisie({ criteres });
    const r = await saisirCotation(depsSaisie(pool), auteur, demande.ref, saisie);
    expect(r.ok && r.value.cotation).toMatchObject({ lieux: [{ codeInsee: '35238', points: 60 }] });
    const surLAutre = await saisirCotation(depsSaisie(pool), auteur, demande.ref, { ...saisie, territoire: VITRE });
    expect(surLAutre, 'la clé d’un territoire ne vaut pas pour l’autre').toEqual({ ok: false, error: { tag: 'cle-reutilisee' } });
  });

  it('laisse gagner une seule de deux clés égales posées au même instant sur deux demandes', async () => {
    const demandes = await Promise.all([uneDemande(pool), uneDemande(pool)]);
    const saisie = uneSaisie();
    const r = await Promise.all(demandes.map((d) => saisirCotation(depsSaisie(pool), auteur, d.ref, saisie)));
    expect(r.filter((x) => x.ok)).toHaveLength(1);
    expect(r.find((x) => !x.ok)).toEqual({ ok: false, error: { tag: 'cle-reutilisee' } });
  });

  it('rend la version enregistrée quand quelqu’un d’autre a saisi entre-temps', async () => {
    const demande = await uneDemande(pool);
    await saisirCotation(depsSaisie(pool), auteur, demande.ref, uneSaisie());
    const r = await saisirCotation(depsSaisie(pool), auteur, demande.ref, uneSaisie({ criteres: [saisi('DALO', 40)] }));
    expect(r).toMatchObject({
      ok: false,
      error: {
        tag: 'conflit',
        version: { revision: 1, note: 70, cotation: { numero: 1, points: 70, auteur: 'Camille Morvan' } },
      },
    });
    expect(await etatDe(demande.id)).toMatchObject({ revision: 1 });
  });

  it('laisse gagner une seule de deux saisies faites en même temps sur la même version', async () => {
    const demande = await uneDemande(pool);
    const r = await Promise.all(
      Array.from({ length: 4 }, () => saisirCotation(depsSaisie(pool), auteur, demande.ref, uneSaisie())),
    );
    expect(r.filter((x) => x.ok)).toHaveLength(1);
    expect(r.flatMap((x) => (x.ok ? [] : [x.error.tag]))).toEqual(['conflit', 'conflit', 'conflit']);
    expect(await etatDe(demande.id)).toMatchObject({ revision: 1, envois: ['a-envoyer'] });
  });

  it('remplace l’envoi qui n’est pas parti, jamais celui qui est en doute, et date toujours plus tard', async () => {
    const demande = await uneDemande(pool);
    const dates: string[] = [];
    for (const [revision, points] of [30, 31, 32].entries()) {
      const criteres = [saisi('ANCIENNETE', points, { origine: 'manuel', preuve: 'attestation du dépôt' })];
      const r = await saisirCotation(depsSaisie(pool), auteur, demande.ref, uneSaisie({ revision, criteres }));
      if (r.ok) dates.push(r.value.cotation.dateCotation);
      if (revision === 1)
        await pool.query(`UPDATE envoi SET etat = 'a-verifier' WHERE demande_id = $1 AND etat = 'a-envoyer'`, [demande.id]);
    }
    expect(dates).toEqual(['2026-11-21T09:00:00.000Z', '2026-11-21T09:00:00.001Z', '2026-11-21T09:00:00.002Z']);
    expect(await etatDe(demande.id)).toMatchObject({
      envois: ['remplace', 'a-verifier', 'a-envoyer'],
      cotations: ['remplacee', 'remplacee', 'validee'],
      note: 32,
    });
  });

  it('ne distingue pas une demande absente d’une demande hors périmètre', async () => {
    const ailleurs = await uneDemande(pool, {
      localisations: [{ rang: 1, codeInsee: '35360', codeQuartier: null, siren: VITRE }],
    });
    for (const ref of ['inconnue', ailleurs.ref]) {
      expect(await saisirCotation(depsSaisie(pool), auteur, ref, uneSaisie())).toEqual({
        ok: false,
        error: { tag: 'introuvable' },
      });
    }
  });

  it('refuse un territoire hors du périmètre, une demande radiée et un territoire sans grille', async () => {
    const deux = [
      { rang: 1, codeInsee: '35238', codeQuartier: null, siren: RENNES },
      { rang: 2, codeInsee: '35360', codeQuartier: null, siren: VITRE },
    ];
    const demande = await uneDemande(pool, { localisations: deux });
    const tous: Auteur = { ...auteur, perimetre: { tag: 'tous' } };
    const radiee = await uneDemande(pool, { statut: 'radiee' });
    const deps = depsSaisie(pool);
    expect(await saisirCotation(deps, auteur, demande.ref, uneSaisie({ territoire: VITRE }))).toMatchObject({
      error: { tag: 'saisie-invalide', fautes: [{ champ: 'territoire' }] },
    });
    expect(await saisirCotation(deps, tous, demande.ref, uneSaisie({ territoire: VITRE }))).toEqual({
      ok: false,
      error: { tag: 'grille-absente' },
    });
    expect(await saisirCotation(deps, auteur, radiee.ref, uneSaisie())).toEqual({ ok: false, error: { tag: 'radiee' } });
  });

  it('rend les fautes du contrôle sans rien écrire', async () => {
    const demande = await uneDemande(pool);
    const r = await saisirCotation(
      depsSaisie(pool),
      auteur,
      demande.ref,
      uneSaisie({ criteres: [saisi('VIOLENCES', 50)], cleIdempotence: randomUUID() }),
    );
    expect(r).toMatchObject({ ok: false, error: { tag: 'saisie-invalide', fautes: [{ champ: 'criteres.VIOLENCES.origine' }] } });
    expect(await etatDe(demande.id)).toMatchObject({ revision: 0, envois: null, traces: 0 });
  });
});

/** Un pool dont la n-ième instruction de la transaction échoue (méthode « fail the n-th call »). */
function quiEchoueALa(vrai: Pool, n: number): Pool {
  return new Proxy(vrai, {
    get(cible, nom) {
      if (nom !== 'connect') return Reflect.get(cible, nom);
      return async () => {
        const client = await cible.connect();
        let rang = 0;
        return new Proxy(client, {
          get(c, cle) {
            const valeur = Reflect.get(c, cle);
            if (typeof valeur !== 'function') return valeur;
            if (cle !== 'query') return valeur.bind(c);
            return (...args: Parameters<typeof client.query>) => {
              rang += 1;
              return rang === n ? Promise.reject(new Error('panne voulue')) : valeur.apply(c, args);
            };
          },
        });
      };
    },
  });
}
