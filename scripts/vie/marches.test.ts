import { expect, it } from 'vitest';
import editeurs from '../../base-ecole/passe-marche/editeurs.json' with { type: 'json' };
import { demarrerBaseEcole } from '../../base-ecole/demarrer.ts';
import { unAgent } from '../../lib/db/une-demande-cotee.fixture.ts';
import { atelierPasseMarche } from '../../lib/worker/atelier-passe-marche.fixture.ts';
import { baseDeTest } from '../../prisma/test-database.ts';
import { type Scene, vivreMarches } from './marches.ts';

const poserReglages = (reglages: Record<string, string>) => void Object.assign(process.env, reglages);
const { lignes, pool, regler, travailler } = atelierPasseMarche({ editeurs, baseDeTest, demarrerBaseEcole, poserReglages });

const MAINTENANT = new Date('2999-06-01T16:30:00.000Z');
const scene = (): Scene => ({
  pool: pool(),
  environnement: 'base-ecole',
  agentId: 'helene',
  commander: (action, corps) => regler(action.replace('passe-marche/', ''), corps),
  maintenant: MAINTENANT,
});
const marche = (nom: string, etat: string, jour: string) => ({
  nom,
  etat,
  interne: false,
  echeance: new Date(`${jour}T11:00:00.000Z`),
  agent_id: 'helene',
});
/** Le travailleur tourne tant que les marchés se vivent. */
async function avecLeTravailleur(vie: Promise<boolean>): Promise<boolean> {
  let finie = false;
  const fin = vie.finally(() => {
    finie = true;
  });
  while (!finie) await travailler();
  return fin;
}

it('les marchés de la démonstration se vivent une fois : un brouillon, un à configurer, un configuré et ses deux candidatures', async () => {
  await unAgent(pool(), 'helene', 'Hélène Aubrée');
  expect(await avecLeTravailleur(vivreMarches(scene()))).toBe(true);
  expect(
    await lignes('SELECT nom, etat, identifiant IS NULL AS interne, echeance, agent_id FROM marche ORDER BY echeance'),
  ).toEqual([
    marche('Entretien des ascenseurs du patrimoine', 'a-configurer', '2999-06-12'),
    marche('Réhabilitation thermique de 64 logements, résidence des Genêts', 'configure', '2999-06-25'),
    { ...marche('Fourniture de portes palières', 'brouillon', '2999-07-16'), interne: true },
  ]);
  const candidatures = 'SELECT c.etat, m.etat AS marche FROM candidature c JOIN marche m ON m.id = c.marche_id ORDER BY c.etat';
  expect(await lignes(candidatures)).toEqual([
    { etat: 'creee', marche: 'configure' },
    { etat: 'documents-recus', marche: 'configure' },
  ]);
  expect(await vivreMarches(scene())).toBe(false);
});
