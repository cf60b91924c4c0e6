import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ouvrir } from '../../base-ecole/essais/ouvrir.ts';
import { type BaseDeTest, baseDeTest } from '../../prisma/test-database.ts';
import { clientDeCampagne } from '../../scripts/campagne/client.ts';
import { creerPool, type Pool } from '../db/client.ts';
import { listEcartsContrat } from '../db/list-ecarts-contrat.ts';
import { lireNumeroUnique, type NumeroUnique } from '../domain/numero-unique.ts';
import { creerJournal } from './record-call.ts';

type Client = ReturnType<typeof clientDeCampagne>;

let base: BaseDeTest;
let pool: Pool;
let ecole: Awaited<ReturnType<typeof ouvrir>>;
let numeros: NumeroUnique[];
beforeAll(async () => {
  base = await baseDeTest();
  pool = creerPool(base.url, 4);
  ecole = await ouvrir({ demandes: 180 });
  const bruts = await Promise.all(Array.from({ length: 12 }, (_, rang) => ecole.numero(rang + 1).catch(() => null)));
  numeros = bruts.flatMap((brut) => {
    const lu = lireNumeroUnique(brut ?? '');
    return lu.ok ? [lu.value] : [];
  });
});
beforeEach(async () => {
  await pool.query('TRUNCATE echange, incident, incident_evenement, incident_heure, ecart_contrat, trafic CASCADE');
});
afterAll(async () => {
  await Promise.all([ecole.arreter(), pool.end()]);
  await base.fermer();
});

/** Appelle le vrai client sous un scénario, un client neuf à chaque fois : chaque opération y est regardée au premier appel. */
async function jouer(scenario: string, appeler: (client: Client) => Promise<unknown>): Promise<void> {
  await ecole.admin('scenario', { scenario });
  const journal = creerJournal({ pool, operationJeton: 'jeton', onProbleme: ({ cause }) => expect.fail(String(cause)) });
  const client = clientDeCampagne(ecole.piste, ecole.cotation, journal.noter);
  await appeler(client);
  await client.close();
  await journal.vider();
}
const lireDemandes = async (client: Client) => {
  for (const numero of numeros) await client.getDemande(numero);
};
const ecarts = async () =>
  (await listEcartsContrat(pool, 'base-ecole'))
    .map((e) => `${e.operation} ${e.chemin} : ${e.regle}, attendu ${e.attendu}, reçu ${e.recu}`)
    .toSorted();
const incidents = async () =>
  (await pool.query<{ operation: string; classe: string }>('SELECT operation, classe FROM incident ORDER BY operation')).rows;

describe('la surveillance du contrat', () => {
  it('se tait sur toutes les opérations quand la base école suit le contrat', async () => {
    for (let tour = 0; tour < numeros.length; tour += 1) {
      const numero = numeros[tour];
      if (numero === undefined) continue;
      await jouer('nominal', async (client) => {
        await client.getDemande(numero);
        await client.getCotation(numero);
        if (tour > 0) return;
        await client.getHealthcheck();
        await client.getModele();
        await client.getDemandes({ premier: 0, dernier: 999, filtreACoter: false });
      });
    }
    expect(await ecarts()).toEqual([]);
    expect(await incidents()).toEqual([]);
  });

  it('ouvre un seul « Contrat modifié » par opération pour un champ en plus, sans un seul échec', async () => {
    await jouer('contrat-enrichi', async (client) => {
      await lireDemandes(client);
      await client.getHealthcheck();
    });
    expect(await ecarts()).toEqual([
      'get-demande champ_non_annonce : nouveau, attendu rien, reçu objet',
      'get-healthcheck champ_non_annonce : nouveau, attendu rien, reçu objet',
    ]);
    expect(await incidents()).toEqual([
      { operation: 'get-demande', classe: 'CONTRACT' },
      { operation: 'get-healthcheck', classe: 'CONTRACT' },
    ]);
    const { rows } = await pool.query('SELECT DISTINCT verdict FROM echange');
    expect(rows).toEqual([{ verdict: 'reussi' }]);
  });

  it('rassemble dans le même incident les réponses cassées et les réponses enrichies d’une opération', async () => {
    await jouer('contrat-derive', async (client) => {
      for (const numero of numeros) await client.getCotation(numero);
    });
    await jouer('contrat-enrichi', async (client) => {
      for (const numero of numeros) await client.getCotation(numero);
    });
    expect(await incidents()).toEqual([{ operation: 'get-cotation', classe: 'CONTRACT' }]);
    expect(await ecarts()).toContain('get-cotation points : absent, attendu nombre, reçu rien');
    expect(await ecarts()).toContain('get-cotation champ_non_annonce : nouveau, attendu rien, reçu objet');
  });

  it('voit un code que personne n’a annoncé, que la lecture tolère', async () => {
    await ecole.admin('fautes', { fautes: [{ faute: 'valeur-inconnue', route: 'detail' }] });
    const journal = creerJournal({ pool, operationJeton: 'jeton', onProbleme: ({ cause }) => expect.fail(String(cause)) });
    const client = clientDeCampagne(ecole.piste, ecole.cotation, journal.noter);
    await lireDemandes(client);
    await client.close();
    await journal.vider();
    expect(await ecarts()).toEqual([
      'get-demande statut : code, attendu ACTIVE, EN_ATTENTE_RENOUVELLEMENT, RADIEE, reçu SUSPENDUE_CANDIDATURE',
    ]);
  });

  it('ne prend pas une panne pour un contrat modifié', async () => {
    await jouer('intermittent', lireDemandes);
    expect(await ecarts()).toEqual([]);
    expect((await incidents()).filter((i) => i.classe === 'CONTRACT')).toEqual([]);
  });
});
