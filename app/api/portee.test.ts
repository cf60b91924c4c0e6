import { beforeAll, describe, expect, it } from 'vitest';
import { RENNES, SAINT_MALO, unAgent, unEnvoi, uneCotation, uneDemande } from '@/lib/db/une-demande-cotee.fixture.ts';
import { baseDeTest } from '@/prisma/test-database.ts';
import { GET as uneCotationLue } from './cotations/[ref]/route.ts';
import { POST as revoir } from './cotations/[ref]/revue/route.ts';
import { GET as appels } from './demandes/[ref]/appels/route.ts';
import { GET as historique } from './demandes/[ref]/historique/route.ts';
import { POST as identite } from './demandes/[ref]/identite/route.ts';
import { POST as reserver } from './demandes/[ref]/reservation/route.ts';
import { GET as fiche } from './demandes/[ref]/route.ts';
import { GET as saisie } from './demandes/[ref]/saisie/route.ts';
import { GET as envoi } from './envois/[ref]/route.ts';
import { POST as ecrireMessage } from './incidents/[ref]/messages/route.ts';
import { GET as rapport } from './rejeux/[ref]/rapport/route.ts';
import { GET as rejeu } from './rejeux/[ref]/route.ts';
import { appeler, ouvrirService, ouvrirSession, reglages } from './service.fixture.ts';
import { GET as exporterSimulation } from './simulations/[ref]/export/route.ts';
import { POST as changerSimulation } from './simulations/[ref]/geste/route.ts';
import { DELETE as retirer, PUT as corriger } from './supervision/annonces/[ref]/route.ts';
import { POST as publier } from './supervision/annonces/route.ts';
import { GET as traitement } from './traitements/[ref]/route.ts';
import { PUT as reglerValidation } from './validation/[siren]/route.ts';
import { DELETE as supprimerVue, PUT as changerVue } from './vues/[ref]/route.ts';
import { POST as creerVue } from './vues/route.ts';

const base = await baseDeTest();
Object.assign(process.env, reglages(base.url));
const pool = ouvrirService(base);
const jetons: Record<string, string> = {};

/** Deux territoires, et dans chacun la même chose sous le même nom. */
beforeAll(async () => {
  await pool.query(`INSERT INTO grille (code, version, libelle, siren, population, etat, debut, contenu)
    VALUES ('G', '1', 'Grille', '${RENNES}', 'toutes', 'publiee', '2026-01-01', '{"criteres": [{"code": "DALO"}]}')`);
  for (const [nom, siren] of [
    ['rennes', RENNES],
    ['malo', SAINT_MALO],
  ] as const) {
    await unAgent(pool, `${nom}-r`, 'Nadia Perrin', 'responsable', [siren]);
    await unAgent(pool, `${nom}-s`, 'Inès Benali', 'support', [siren]);
    const localisations = [{ rang: 1, codeInsee: '35238', codeQuartier: null, siren }];
    const demandeId = await uneDemande(pool, { ref: `demande-${nom}`, territoires: [siren], localisations });
    const cotationId = await uneCotation(pool, demandeId, { ref: `cotation-${nom}` });
    await unEnvoi(pool, { ref: `envoi-${nom}`, demandeId, cotationId, territoires: [siren], etat: 'en-echec', classe: 'SERVER' });
    await pool.query(
      `INSERT INTO incident (ref, cle, classe, partenaire, operation, environnement, etat, occurrences, territoires, premiere, derniere)
       VALUES ($1, $1, 'SERVER', 'sne', 'post-cotation', 'base-ecole', 'a-trier', 1, $2, now(), now())`,
      [`incident-${nom}`, [siren]],
    );
    await pool.query(
      `INSERT INTO rejeu (ref, nom, raison, portee, environnement, etat, par_minute, agent_id, territoires, partout)
       VALUES ($1, 'n', 'r', 'p', 'base-ecole', 'prepare', 60, $2, $3, false)`,
      [`rejeu-${nom}`, `${nom}-r`, [siren]],
    );
    await pool.query(
      `INSERT INTO traitement (ref, agent_id, action, etat, total, tronquee) VALUES ($1, $2, 'suivre', 'en-cours', 0, false)`,
      [`traitement-${nom}`, `${nom}-r`],
    );
    for (const role of ['r', 's']) jetons[`${nom}-${role}`] = await ouvrirSession(pool, `${nom}-${role}`);
  }
});

type Route = Parameters<typeof appeler>[0];
type Demande = { methode?: 'PUT' | 'DELETE'; corps?: unknown; qui?: 'r' | 's' };
const demander = async (route: Route, ref: string, { methode, corps, qui = 'r' }: Demande = {}) =>
  appeler(route, {
    chemin: '/api/x',
    params: { ref },
    jeton: jetons[`rennes-${qui}`] ?? '',
    ...(corps !== undefined && { corps }),
    ...(methode && { methode }),
  });

describe('ce qui est d’un autre territoire, ou d’un autre agent, est introuvable', () => {
  it.each<[string, Route, string, Demande?]>([
    ['la cotation', uneCotationLue, 'cotation'],
    ['la fiche', fiche, 'demande'],
    ['l’historique', historique, 'demande'],
    ['les appels', appels, 'demande'],
    ['la saisie', saisie, 'demande'],
    ['l’identité', identite, 'demande', { corps: {} }],
    ['la réservation', reserver, 'demande', { corps: {} }],
    ['l’envoi', envoi, 'envoi'],
    ['le rejeu', rejeu, 'rejeu', { qui: 's' }],
    ['le traitement', traitement, 'traitement'],
  ])('%s', async (_, route, nom, demande) => {
    expect((await demander(route, `${nom}-malo`, demande)).status).toBe(404);
    expect((await demander(route, `${nom}-inconnue`, demande)).status).toBe(404);
    expect((await demander(route, `${nom}-rennes`, demande)).status).toBe(200);
  });

  it('le message d’un incident, qui s’y écrit sinon', async () => {
    const ecrire = (ref: string) => demander(ecrireMessage, ref, { corps: { texte: 'Vu.' }, qui: 's' });
    expect([(await ecrire('incident-malo')).status, (await ecrire('incident-rennes')).status]).toEqual([404, 201]);
  });

  it('le rapport d’un rejeu', async () => expect((await demander(rapport, 'rejeu-malo', { qui: 's' })).status).toBe(404));

  it('la simulation, qui n’a de bilan à rendre que finie et ne se reprend qu’arrêtée', async () => {
    for (const [nom, siren] of [
      ['malo', SAINT_MALO],
      ['rennes', RENNES],
    ])
      await pool.query(
        `INSERT INTO simulation (ref, agent_id, siren, titre, etat, avant, apres)
         VALUES ($1, 'rennes-r', $2, 'Essai', 'en-cours', '{}', '{}')`,
        [`simulation-${nom}`, siren],
      );
    const statut = async (geste: string, ref: string) => (await demander(changerSimulation, ref, { corps: { geste } })).status;
    expect([await statut('arreter', 'simulation-malo'), await statut('reprendre', 'simulation-rennes')]).toEqual([409, 409]);
    expect([await statut('arreter', 'simulation-rennes'), await statut('reprendre', 'simulation-rennes')]).toEqual([200, 200]);
    for (const ref of ['simulation-malo', 'simulation-rennes'])
      expect((await demander(exporterSimulation, ref)).status).toBe(404);
  });
});

const JUSTE = { seuil: 20, criteres: ['DALO'], version: 0 };
const regler = (siren: string, corps: object) =>
  appeler(reglerValidation, { chemin: '/api/x', methode: 'PUT', params: { siren }, jeton: jetons['rennes-r'] ?? '', corps });

describe('ce qui a changé entre-temps se refuse, et dit quoi faire', () => {
  it('le réglage de la validation : d’ailleurs, dépassé, ou d’un critère qu’aucune grille ne porte', async () => {
    expect((await regler(SAINT_MALO, JUSTE)).status).toBe(404);
    expect(await regler(RENNES, { ...JUSTE, criteres: ['DALO', 'LUNE'] })).toMatchObject({
      status: 422,
      corps: { erreurs: [{ champ: 'criteres', message: 'Aucune grille publiée de ce territoire n’a : LUNE.' }] },
    });
    expect(await regler(RENNES, JUSTE)).toMatchObject({ status: 200, corps: { version: 1 } });
    expect((await regler(RENNES, JUSTE)).status).toBe(409);
    expect((await regler(RENNES, { ...JUSTE, version: 2 })).status).toBe(409);
    expect(await regler(RENNES, { ...JUSTE, version: 1 })).toMatchObject({ status: 200, corps: { version: 2 } });
  });

  it('la revue d’une cotation : une seule ouverte, une seule fois close', async () => {
    const geste = async (tag: string, ref = 'cotation-rennes') =>
      (await demander(revoir, ref, { corps: { tag, raison: 'La pièce manque au dossier.' } })).status;
    expect(await geste('demander', 'cotation-malo')).toBe(404);
    expect([await geste('clore'), await geste('demander'), await geste('demander')]).toEqual([409, 200, 409]);
    expect([await geste('clore'), await geste('clore')]).toEqual([200, 409]);
  });

  it('une vue : un nom à la fois par agent, et chacun ne change que les siennes', async () => {
    const vue = (nom: string) => ({ nom, adresse: 'etat=a-coter', equipe: true });
    const creer = async (nom: string, qui: 'r' | 's') =>
      appeler(creerVue, { chemin: '/api/vues', jeton: jetons[`rennes-${qui}`] ?? '', corps: vue(nom) });
    const recue = await creer('À coter', 'r');
    expect(recue.status).toBe(201);
    expect(await creer('À coter', 'r')).toMatchObject({ status: 422, corps: { erreurs: [{ champ: 'nom' }] } });
    expect((await creer('À coter', 's')).status).toBe(201);
    const { ref } = recue.corps as { ref: string };
    await creer('Rejetées', 'r');
    const changer = (nom: string, qui: 'r' | 's') => demander(changerVue, ref, { methode: 'PUT', corps: vue(nom), qui });
    expect(await changer('Rejetées', 'r')).toMatchObject({ status: 422, corps: { erreurs: [{ champ: 'nom' }] } });
    expect((await changer('À moi', 's')).status).toBe(404);
    expect((await changer('À coter demain', 'r')).status).toBe(200);
    expect((await demander(supprimerVue, ref, { methode: 'DELETE', qui: 's' })).status).toBe(404);
  });

  it('une annonce inconnue ou déjà retirée', async () => {
    const corps = {
      texte: 'Maintenance du SNE ce soir',
      debut: '2999-11-21T18:00:00.000Z',
      fin: '2999-11-21T20:00:00.000Z',
      audience: 'tous',
      maintenance: true,
    };
    const { corps: publiee } = await appeler(publier, { chemin: '/api/x', jeton: jetons['rennes-s'] ?? '', corps });
    const { ref } = publiee as { ref: string };
    const annonce = async (methode: 'PUT' | 'DELETE', laquelle: string) =>
      (
        await demander(methode === 'PUT' ? corriger : retirer, laquelle, {
          methode,
          qui: 's',
          ...(methode === 'PUT' && { corps }),
        })
      ).status;
    expect([await annonce('PUT', 'inconnue'), await annonce('DELETE', 'inconnue')]).toEqual([404, 404]);
    expect([await annonce('PUT', ref), await annonce('DELETE', ref), await annonce('DELETE', ref)]).toEqual([200, 200, 404]);
  });
});
