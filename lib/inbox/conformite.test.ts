import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SECRET } from '../../base-ecole/essais/notifications.ts';
import { type EssaiPasseMarche, ouvrirPasseMarche } from '../../base-ecole/essais/ouvrir-passe-marche.ts';
import { type BaseDeTest, baseDeTest } from '../../prisma/test-database.ts';
import { creerPool, type Pool } from '../db/client.ts';
import type { VerdictNotification } from '../domain/notification.ts';
import { ouvrirRecepteur, type Recepteur } from './recepteur.fixture.ts';
import { traiterUneNotification } from './traiter-notifications.ts';

/** Ce que Passe Marché croit à la fin, et ce que notre boîte de réception contient, traitement fait. */
type Cas = readonly [titre: string, accident: string | null, synchronisation: string, verdicts: VerdictNotification[]];

const INVALIDE: VerdictNotification[] = ['signature-invalide'];

/** La table du contrat §12 vue du receveur : la vraie émission d'un côté, la vraie réception de l'autre (§6.5, §6.7). */
const CAS: readonly Cas[] = [
  ['sans accident', null, 'sync_completed', ['acceptee']],
  ['perdue en route', 'perdue', 'sync_completed', []],
  ['coupée avant d’arriver', 'jamais-partie', 'sync_completed', ['acceptee']],
  ['dont l’accusé se perd', 'accuse-perdu', 'sync_completed', ['acceptee', 'doublon']],
  ['livrée deux fois ensemble', 'double', 'sync_completed', ['acceptee', 'doublon']],
  ['à la signature fausse', 'signature-fausse', 'sync_failed', INVALIDE],
  ['signée d’un autre secret', 'signature-autre-secret', 'sync_failed', INVALIDE],
  ['sans signature', 'signature-absente', 'sync_failed', INVALIDE],
  ['à la signature sans préfixe', 'signature-sans-prefixe', 'sync_failed', INVALIDE],
  ['à la signature en majuscules', 'signature-majuscules', 'sync_failed', INVALIDE],
  ['à la signature courte', 'signature-courte', 'sync_failed', INVALIDE],
  ['à la signature non hexadécimale', 'signature-non-hexadecimale', 'sync_failed', INVALIDE],
  ['au corps allongé d’une espace', 'corps-altere', 'sync_failed', INVALIDE],
  ['au JSON coupé', 'json-illisible', 'sync_failed', ['illisible']],
  ['d’un événement inconnu', 'evenement-inconnu', 'sync_completed', ['evenement-inconnu']],
  ['d’un objet inconnu', 'objet-inconnu', 'sync_completed', ['objet-inconnu']],
  ['sans son objet', 'objet-absent', 'sync_completed', ['illisible']],
  ['de plus de 256 ko', 'corps-enorme', 'sync_completed', ['acceptee']],
];

let base: BaseDeTest;
let pool: Pool;
let recepteur: Recepteur;
beforeAll(async () => {
  base = await baseDeTest();
  pool = creerPool(base.url, 4);
  const secrets = { courant: SECRET, precedent: null };
  recepteur = await ouvrirRecepteur({ sql: pool, environnement: 'base-ecole', secrets, signaler: () => undefined });
});
afterAll(async () => {
  await recepteur.fermer();
  await pool.end();
  await base.fermer();
});

describe.each(['code', 'guides'] as const)('une notification de Passe Marché, profil « %s »', (profil) => {
  let e: EssaiPasseMarche;
  beforeAll(async () => {
    e = await ouvrirPasseMarche({ profil, plateforme: recepteur.origine });
  });
  beforeEach(async () => {
    await e.admin('profil', { profil, limites: false });
    await pool.query('TRUNCATE notification, notification_cle, candidature, lot, marche CASCADE');
  });
  afterAll(() => e.arreter());

  it.each(CAS)('%s', async (_, accident, synchronisation, verdicts) => {
    const identifiant = await e.marche();
    await pool.query(
      `INSERT INTO marche (ref, environnement, cle, nom, echeance, siret, types, creation, identifiant, cree_le)
       VALUES ($1, 'base-ecole', $1, 'Réfection', '2099-01-15', '13002526500013', '{works}', 'cree', $1, now())`,
      [identifiant],
    );
    await e.admin('fautes', { notifications: accident === null ? [] : [{ faute: accident, fois: 1 }] });
    await e.admin('marche', { identifiant });
    await expect.poll(() => e.synchronisation(identifiant), { interval: 5 }).toBe(synchronisation);
    while (await traiterUneNotification(pool));
    const { rows } = await pool.query<{ verdict: string }>('SELECT verdict FROM notification ORDER BY verdict');
    expect(rows.map(({ verdict }) => verdict)).toEqual(verdicts);
    const effet = await pool.query<{ etat: string }>('SELECT etat FROM marche');
    expect(effet.rows).toEqual([{ etat: verdicts.includes('acceptee') ? 'configure' : 'a-configurer' }]);
  });
});
