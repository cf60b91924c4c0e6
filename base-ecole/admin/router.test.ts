import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CLIENTS, type Essai, ouvrir } from '../essais/ouvrir.ts';

let essai: Essai;
beforeAll(async () => {
  essai = await ouvrir();
});
beforeEach(() => essai.admin('reinitialisation', {}));
afterAll(() => essai.arreter());

type Ligne = { num_unique: string; a_coter: boolean; motif_a_coter?: string };
const ligneDe = async (numero: string): Promise<Ligne | undefined> => {
  const { demandes }: { demandes: Ligne[] } = await (await essai.appeler('/demandes?filtre_a_coter=false&range=0-999')).json();
  return demandes.find((d) => d.num_unique === numero);
};
/** Une demande active déjà cotée et à jour. */
const aJour = async (): Promise<string> => {
  const { demandes }: { demandes: Ligne[] } = await (await essai.appeler('/demandes?filtre_a_coter=false&range=0-999')).json();
  const trouvee = demandes.find((d) => !d.a_coter);
  if (!trouvee) throw new Error('Aucune demande à jour');
  return trouvee.num_unique;
};
const etat = async () => (await essai.admin('etat')).json();

describe('Administration de la base école', () => {
  it('n’existe pas si elle n’est pas demandée au démarrage', async () => {
    const fermee = await ouvrir({ demandes: 1, admin: false });
    expect((await fermee.admin('etat')).status).toBe(404);
    expect((await fermee.admin('scenario', { scenario: 'panne' })).status).toBe(404);
    const [client_id, client_secret] = CLIENTS.demo;
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id, client_secret });
    const headers = { 'x-base-ecole-faute': 'erreur-500-vide' };
    expect((await fetch(`${fermee.piste}/api/oauth/token`, { method: 'POST', body, headers })).status).toBe(200);
    await fermee.arreter();
  });

  it('montre l’état sans aucun secret', async () => {
    const texte = JSON.stringify(await etat());
    expect(JSON.parse(texte)).toMatchObject({ demandes: 180, scenario: 'nominal', registre: { ecritures: 0 } });
    for (const [, secret] of Object.values(CLIENTS)) expect(texte).not.toContain(secret);
  });

  it.each([
    ['scenario', { scenario: 'apocalypse' }, 'scenario', 'nominal, panne'],
    ['fautes', { fautes: [{ faute: 'inconnue' }] }, 'fautes[0].faute', 'coupure-apres'],
    ['fautes', { fautes: [{ faute: 'latence', route: 'ailleurs' }] }, 'fautes[0].route', 'cotation-post'],
    ['fautes', { fautes: [{ faute: 'latence', pourcentage: 140 }] }, 'fautes[0].pourcentage', 'De 0 à 100'],
    ['horloge', {}, '', 'l’un des deux'],
    ['horloge', { instant: 'demain' }, 'instant', 'RFC 3339'],
    ['reinitialisation', { demandes: -1 }, 'demandes', 'Zéro ou plus'],
    ['modification', { num_unique: '035' }, '', 'evenement'],
    ['application', { client_id: CLIENTS.demo[0], quota: 'beaucoup' }, 'quota', '20/s'],
  ])('%s refuse %j en nommant le champ', async (action, corps, champ, extrait) => {
    const reponse = await essai.admin(action, corps);
    expect(reponse.status).toBe(422);
    const { erreurs } = await reponse.json();
    expect(erreurs).toContainEqual({ champ, message: expect.stringContaining(extrait) });
  });

  it('répond en français à un corps illisible et à une action inconnue', async () => {
    const illisible = await fetch(`${essai.piste}/__base-ecole__/scenario`, { method: 'POST', body: '{' });
    expect([illisible.status, (await illisible.json()).message]).toEqual([400, 'Le corps n’est pas un JSON lisible']);
    expect((await (await essai.admin('danse', {})).json()).message).toContain('POST scenario');
  });

  it('modification d’un champ : la demande redevient à coter, avec sa date', async () => {
    const numero = await aJour();
    expect((await essai.admin('modification', { num_unique: numero, champ: 'ressources.mensuelles', valeur: 612 })).status).toBe(
      200,
    );
    expect(await ligneDe(numero)).toMatchObject({ a_coter: true, motif_a_coter: 'MODIFICATION' });
    const detail = await (await essai.appeler(`/demandes/${numero}`)).json();
    expect([detail.ressources.mensuelles, detail.date_maj]).toEqual([612, '2026-11-21T09:00:00.000Z']);
    expect((await (await essai.appeler(`/demandes/${numero}/cotation`)).json()).a_recalculer).toBe(true);
  });

  it.each([
    ['champ inventé', 'ressources.loterie', 3],
    ['champ intouchable', 'num_unique', '035260199999935A01'],
    ['prototype', '__proto__.x', 1],
    ['autre type', 'mutation', 'oui'],
  ])('modification refusée : %s', async (_cas, champ, valeur) => {
    expect((await essai.admin('modification', { num_unique: await aJour(), champ, valeur })).status).toBe(422);
  });

  it('renouvellement, radiation, réactivation : statut et « à coter » suivent', async () => {
    const numero = await aJour();
    const statut = async () => (await (await essai.appeler(`/demandes/${numero}`)).json()).statut;
    await essai.admin('modification', { num_unique: numero, evenement: 'RENOUVELLEMENT' });
    expect(await ligneDe(numero)).toMatchObject({ a_coter: true, motif_a_coter: 'RENOUVELLEMENT' });
    await essai.admin('modification', { num_unique: numero, evenement: 'RADIATION', motif: 'RENONCIATION' });
    expect([await statut(), await ligneDe(numero)]).toEqual(['RADIEE', undefined]);
    expect((await essai.admin('modification', { num_unique: numero, evenement: 'RENOUVELLEMENT' })).status).toBe(422);
    await essai.admin('modification', { num_unique: numero, evenement: 'REACTIVATION' });
    expect(await statut()).toBe('ACTIVE');
    expect(await ligneDe(numero)).toMatchObject({ motif_a_coter: 'REACTIVATION' });
  });

  it('une demande cotée n’est plus à coter', async () => {
    const numero = await essai.numero(20);
    expect((await ligneDe(numero))?.a_coter).toBe(true);
    await essai.poster(numero, await essai.cotationJuste(numero));
    expect((await ligneDe(numero))?.a_coter).toBe(false);
  });

  it('horloge : les demandes vieillissent, attendent leur renouvellement, sont radiées puis effacées', async () => {
    const numero = await essai.numero(0);
    const voir = async () => {
      const reponse = await essai.appeler(`/demandes/${numero}`);
      const corps = await reponse.json();
      return [reponse.status, corps.statut ?? corps.code, corps.radiation?.motif];
    };
    expect(await voir()).toEqual([200, 'ACTIVE', undefined]);
    await essai.admin('horloge', { instant: '2026-12-28T09:00:00Z', figee: true });
    expect(await voir()).toEqual([200, 'EN_ATTENTE_RENOUVELLEMENT', undefined]);
    await essai.admin('horloge', { avancer_jours: 30, figee: true });
    expect(await voir()).toEqual([200, 'RADIEE', 'NON_RENOUVELLEMENT']);
    await essai.admin('horloge', { avancer_jours: 400, figee: true });
    expect(await voir()).toEqual([404, 'ERRCOTNUM9002', undefined]);
  });

  it('réinitialisation : données, fautes, horloge et registre reviennent au départ', async () => {
    const depart = await etat();
    const numero = await essai.numero(20);
    await essai.poster(numero, await essai.cotationJuste(numero));
    await essai.admin('fautes', { fautes: [{ faute: 'delai-504', route: 'modele' }] });
    await essai.admin('horloge', { avancer_jours: 3, figee: true });
    await essai.admin('reinitialisation', { garder_registre: true });
    expect((await etat()).registre.ecritures).toBe(1);
    expect((await ligneDe(numero))?.a_coter).toBe(false);
    await essai.admin('reinitialisation', {});
    expect({ ...(await etat()), appels: {}, quota: {} }).toEqual({ ...depart, appels: {}, quota: {} });
  });

  it('application : retire l’abonnement puis le rend', async () => {
    const client_id = CLIENTS.rennes[0];
    await essai.admin('application', { client_id, abonnee: false });
    expect((await essai.appeler('/healthcheck', { client: 'rennes' })).status).toBe(403);
    await essai.admin('application', { client_id, abonnee: true });
    expect((await essai.appeler('/healthcheck', { client: 'rennes' })).status).toBe(200);
  });
});
