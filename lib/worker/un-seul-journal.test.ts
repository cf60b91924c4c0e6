import { describe, expect, it } from 'vitest';
import editeurs from '../../base-ecole/passe-marche/editeurs.json' with { type: 'json' };
import { demarrerBaseEcole } from '../../base-ecole/demarrer.ts';
import { baseDeTest } from '../../prisma/test-database.ts';
import { avancerRejeux } from '../outbox/avancer-rejeux.ts';
import { commanderRejeu } from '../outbox/commander-rejeu.ts';
import { preparerRejeu } from '../outbox/preparer-rejeu.ts';
import { atelierPasseMarche } from './atelier-passe-marche.fixture.ts';

const monde = {
  editeurs,
  baseDeTest,
  demarrerBaseEcole,
  poserReglages: (reglages: Record<string, string>) => void Object.assign(process.env, reglages),
};
const { lignes, ouvrir, pool, regler, travailler, unMarche } = atelierPasseMarche(monde);

const AUTEUR = { id: 'ines', perimetre: { tag: 'tous' } } as const;
const operations = async (condition: string) =>
  (await lignes(`SELECT sens || ' ' || operation || ' ' || verdict AS vu FROM echange WHERE ${condition}`)).map((e) => e.vu);

let rang = 0;
/** Prépare le rejeu du seul incident ouvert, et rend sa référence. */
const preparer = async (): Promise<string> => {
  rang += 1;
  const [incident] = await lignes('SELECT ref FROM incident');
  const deps = { pool: pool(), environnement: 'base-ecole', nouvelleRef: () => `rejeu-${rang}`, lignesMax: 100 };
  const portee = { tag: 'incident', ref: String(incident?.ref) } as const;
  const issue = await preparerRejeu(deps, AUTEUR, { nom: 'INC-12', raison: 'Il est revenu.', parMinute: 6000, portee });
  if (!issue.ok) throw new Error(issue.error.tag);
  return issue.value;
};
const rejouer = async () => {
  await commanderRejeu(pool(), AUTEUR, await preparer(), 'lancer', undefined);
  await avancerRejeux(pool());
  await travailler();
  await avancerRejeux(pool());
};
const lignesDuRejeu = () =>
  lignes(`SELECT c.ref AS candidature, m.ref AS marche, l.avis, l.etat, l.classe FROM rejeu_ligne l JOIN rejeu r ON r.id = l.rejeu_id
    LEFT JOIN candidature c ON c.id = l.candidature_id LEFT JOIN marche m ON m.id = l.marche_id WHERE r.ref = 'rejeu-${rang}'`);
const finir = async (fautes: object[]) => {
  const candidature = await ouvrir();
  await regler('candidature', { identifiant: candidature });
  await regler('fautes', { fautes });
  await pool().query('UPDATE candidature SET prochain_essai = now()');
  await travailler();
};

describe('les échanges de Passe Marché', () => {
  it('sont au journal, dans les deux sens, liés à leur marché et à leur candidature', async () => {
    await finir([]);
    const [marche] = await lignes('SELECT id FROM marche');
    const duMarche = await operations(`marche_id = ${String(marche?.id)}`);
    for (const vu of ['sortant pm-creer-marche reussi', 'entrant notification reussi', 'sortant pm-telecharger-dossier reussi'])
      expect(duMarche).toContain(vu);
    const deLaCandidature = await operations('candidature_id IS NOT NULL');
    expect(deLaCandidature).toContain('sortant pm-ouvrir-candidature reussi');
    expect(deLaCandidature).not.toContain('sortant pm-creer-marche reussi');
  });

  it('manqués ouvrent un incident, entrent au trafic que lit la santé, et se rejouent jusqu’au document', async () => {
    await finir([{ faute: 'erreur-500-json', route: 'attestation', fois: 1 }]);
    expect(await lignes('SELECT classe, code, partenaire, operation, occurrences::int FROM incident')).toEqual([
      {
        classe: 'SERVER',
        code: 'PM-SERVER',
        partenaire: 'passe-marche',
        operation: 'pm-telecharger-attestation',
        occurrences: 1,
      },
    ]);
    expect(
      await lignes(`SELECT n, pannes FROM trafic WHERE operation = 'pm-telecharger-attestation' AND verdict = 'echec'`),
    ).toEqual([{ n: 1, pannes: 1 }]);
    await rejouer();
    expect(await lignesDuRejeu()).toEqual([{ candidature: 'c1', marche: null, avis: 'sur', etat: 'reussie', classe: null }]);
    expect(await lignes('SELECT etat FROM rejeu')).toEqual([{ etat: 'termine' }]);
    expect(await lignes('SELECT etat FROM candidature')).toEqual([{ etat: 'documents-recus' }]);
  });

  it('rejoués pendant que la panne dure le disent, et laissent de côté ce qui est déjà fait', async () => {
    await finir([{ faute: 'erreur-500-json', route: 'attestation' }]);
    await rejouer();
    expect(await lignesDuRejeu()).toMatchObject([{ etat: 'echouee', classe: 'SERVER' }]);
    expect(await lignes('SELECT etat FROM rejeu')).toEqual([{ etat: 'termine-avec-echecs' }]);
    await regler('fautes', { fautes: [] });
    await pool().query('UPDATE candidature SET prochain_essai = now()');
    await travailler();
    await preparer();
    expect(await lignesDuRejeu()).toMatchObject([{ avis: 'deja-transmis', etat: 'ecartee' }]);
  });

  it('ne rejouent jamais une création dont la réponse s’est perdue : une personne décide', async () => {
    await regler('fautes', { fautes: [{ faute: 'delai-504-apres', route: 'marche-post', fois: 1 }] });
    await unMarche();
    await travailler();
    expect(await lignes('SELECT etat FROM marche')).toEqual([{ etat: 'incertain' }]);
    const ref = await preparer();
    expect(await lignesDuRejeu()).toMatchObject([{ marche: 'm1', avis: 'non-rejouable', etat: 'ecartee' }]);
    expect(await commanderRejeu(pool(), AUTEUR, ref, 'lancer', undefined)).toEqual({
      ok: false,
      error: { tag: 'rien-a-rejouer' },
    });
  });
});
