import { describe, expect, it } from 'vitest';
import { findIncident } from '../db/find-incident.ts';
import { findMetriques } from '../db/find-metriques.ts';
import { findRejeu } from '../db/find-rejeu.ts';
import { findSupervision } from '../db/find-supervision.ts';
import { listEchanges } from '../db/list-echanges.ts';
import { listIncidents } from '../db/list-incidents.ts';
import { avancerRejeux } from '../outbox/avancer-rejeux.ts';
import { commanderRejeu } from '../outbox/commander-rejeu.ts';
import { preparerRejeu } from '../outbox/preparer-rejeu.ts';
import { atelierPasseMarche } from './atelier-passe-marche.fixture.ts';

const { lignes, ouvrir, pool, regler, travailler, unMarche } = atelierPasseMarche();

const TOUS = { tag: 'tous' } as const;
const AUTEUR = { id: 'ines', perimetre: TOUS };
const DEPUIS = '2020-01-01T00:00:00.000Z';
const operations = async (r: object) =>
  (await listEchanges(pool(), TOUS, { du: DEPUIS, au: null, ...r })).echanges.map((e) => `${e.sens} ${e.operation} ${e.verdict}`);

let rang = 0;
const preparer = (incident: string) => {
  rang += 1;
  const deps = { pool: pool(), environnement: 'base-ecole', nouvelleRef: () => `rejeu-${rang}`, lignesMax: 100 };
  const portee = { tag: 'incident', ref: incident } as const;
  return preparerRejeu(deps, AUTEUR, { nom: 'INC-12', raison: 'Passe Marché est revenu.', parMinute: 6000, portee });
};
const unIncident = async () => {
  const [incident] = (await listIncidents(pool(), TOUS, { etat: 'a-trier' }, new Date())).lignes;
  if (incident === undefined) throw new Error('aucun incident');
  return incident;
};
const rejouer = async (incident: string) => {
  const prepare = await preparer(incident);
  if (!prepare.ok) throw new Error(prepare.error.tag);
  await commanderRejeu(pool(), AUTEUR, prepare.value, 'lancer', undefined);
  await avancerRejeux(pool());
  await travailler();
  await avancerRejeux(pool());
  return findRejeu(pool(), AUTEUR, prepare.value, { taille: 10 });
};

describe('les échanges de Passe Marché', () => {
  it('sont au journal, dans les deux sens, liés à leur marché et à leur candidature', async () => {
    const candidature = await ouvrir();
    await regler('candidature', { identifiant: candidature });
    await travailler();
    const duMarche = await operations({ marche: 'm1' });
    expect(duMarche).toEqual(
      expect.arrayContaining([
        'sortant pm-creer-marche reussi',
        'entrant notification reussi',
        'sortant pm-ouvrir-candidature reussi',
      ]),
    );
    const deLaCandidature = await operations({ candidature: 'c1' });
    expect(deLaCandidature).toContain('sortant pm-ouvrir-candidature reussi');
    expect(deLaCandidature).not.toContain('sortant pm-creer-marche reussi');
    expect(await operations({ partenaire: 'passe-marche', marche: 'inconnu' })).toEqual([]);
  });

  it('manqués ouvrent un incident, que la santé et les mesures comptent, et qui se rejoue jusqu’au document', async () => {
    const candidature = await ouvrir();
    await regler('candidature', { identifiant: candidature });
    await regler('fautes', { fautes: [{ faute: 'erreur-500-json', route: 'attestation', fois: 1 }] });
    await pool().query('UPDATE candidature SET prochain_essai = now()');
    await travailler();
    const incident = await unIncident();
    expect(incident).toMatchObject({ classe: 'SERVER', code: 'PM-SERVER', operation: 'pm-telecharger-attestation', occurrences: 1 });
    expect(await findIncident(pool(), TOUS, incident.ref, new Date())).not.toBeNull();
    expect(await operations({ incident: incident.ref })).toEqual(['sortant pm-telecharger-attestation echec']);
    const { operations: vues } = await findSupervision(
      pool(),
      { environnement: 'base-ecole', quota: { seconde: 1, heure: 1 } },
      new Date(),
    );
    expect(vues.find((o) => o.operation === 'pm-telecharger-attestation')).toMatchObject({ appels: 1, enEchec: 1 });
    const mesures = await findMetriques(pool(), 'base-ecole', new Date());
    expect(mesures.appels).toContainEqual(expect.objectContaining({ operation: 'pm-telecharger-attestation', verdict: 'echec' }));

    const rejeu = await rejouer(incident.ref);
    expect(rejeu).toMatchObject({
      etat: 'termine',
      portee: expect.stringContaining('Les marchés et candidatures touchés par l’incident'),
      avis: { sur: 1 },
      lignes: [{ envoi: null, objet: { genre: 'candidature', ref: 'c1' }, etat: 'reussie' }],
    });
    expect(await lignes('SELECT etat FROM candidature')).toEqual([{ etat: 'documents-recus' }]);
  });

  it('rejoués pendant que la panne dure le disent, et laissent de côté ce qui est déjà fait', async () => {
    const candidature = await ouvrir();
    await regler('candidature', { identifiant: candidature });
    await regler('fautes', { fautes: [{ faute: 'erreur-500-json', route: 'attestation' }] });
    await pool().query('UPDATE candidature SET prochain_essai = now()');
    await travailler();
    const { ref } = await unIncident();
    expect(await rejouer(ref)).toMatchObject({ etat: 'termine-avec-echecs', lignes: [{ etat: 'echouee', classe: 'SERVER' }] });
    await regler('fautes', { fautes: [] });
    await pool().query('UPDATE candidature SET prochain_essai = now()');
    await travailler();
    const fait = await preparer(ref);
    if (!fait.ok) throw new Error(fait.error.tag);
    expect(await findRejeu(pool(), AUTEUR, fait.value, { taille: 10 })).toMatchObject({
      avis: { 'deja-transmis': 1 },
      resultats: { ecartee: 1 },
    });
  });

  it('ne rejouent jamais une création dont la réponse s’est perdue : une personne décide', async () => {
    await regler('fautes', { fautes: [{ faute: 'delai-504-apres', route: 'marche-post', fois: 1 }] });
    await unMarche();
    await travailler();
    expect(await lignes('SELECT etat FROM marche')).toEqual([{ etat: 'incertain' }]);
    const prepare = await preparer((await unIncident()).ref);
    if (!prepare.ok) throw new Error(prepare.error.tag);
    expect(await findRejeu(pool(), AUTEUR, prepare.value, { taille: 10 })).toMatchObject({
      avis: { 'non-rejouable': 1 },
      lignes: [{ objet: { genre: 'marche', ref: 'm1' }, etat: 'ecartee' }],
    });
    expect(await commanderRejeu(pool(), AUTEUR, prepare.value, 'lancer', undefined)).toEqual({
      ok: false,
      error: { tag: 'rien-a-rejouer' },
    });
  });
});
