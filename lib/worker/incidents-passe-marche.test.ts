import { beforeEach, describe, expect, it } from 'vitest';
import editeurs from '../../base-ecole/passe-marche/editeurs.json' with { type: 'json' };
import { demarrerBaseEcole } from '../../base-ecole/demarrer.ts';
import { baseDeTest } from '../../prisma/test-database.ts';
import { evaluerAlertes } from '../journal/evaluer-alertes.ts';
import { atelierPasseMarche } from './atelier-passe-marche.fixture.ts';

const monde = {
  editeurs,
  baseDeTest,
  demarrerBaseEcole,
  poserReglages: (reglages: Record<string, string>) => void Object.assign(process.env, reglages),
};
const { attendre, cablage, identifiantDe, lignes, plateforme, pool, regler, travailler, uneCandidature, unMarche } =
  atelierPasseMarche(monde);

describe('un échec de Passe Marché', () => {
  const incidents = () => lignes('SELECT code, operation, occurrences FROM incident ORDER BY code');
  const ouvertes = async () => {
    await evaluerAlertes(pool(), 'base-ecole', [], new Date());
    return (await lignes('SELECT titre FROM alerte WHERE fermee_le IS NULL ORDER BY titre')).map((a) => a.titre);
  };
  beforeEach(async () => {
    await pool().query('TRUNCATE incident, incident_evenement, incident_heure, trafic, alerte CASCADE');
    await unMarche();
    await travailler();
    await regler('marche', { identifiant: await identifiantDe('marche') });
    await attendre('SELECT FROM notification');
    await travailler();
  });

  it('n’ouvre rien quand tout va bien', async () => {
    await uneCandidature();
    await travailler();
    expect(await incidents()).toEqual([]);
    expect(await ouvertes()).toEqual([]);
  });

  it('en 5xx ouvre un incident et une alerte', async () => {
    await uneCandidature();
    await regler('fautes', { fautes: [{ faute: 'erreur-500-json', route: 'candidature-post' }] });
    await travailler();
    expect(await incidents()).toEqual([
      { code: 'PM-SERVER', operation: 'pm-ouvrir-candidature', occurrences: expect.any(Number) },
    ]);
    expect(await ouvertes()).toEqual([expect.stringContaining('PM-SERVER')]);
  });

  // Par le client : la boucle, elle, attendrait son débit avant de réessayer.
  it('d’identifiants ouvre un incident et une alerte sur le jeton', async () => {
    await pool().query('TRUNCATE jeton_partage');
    await regler('fautes', { fautes: [{ faute: 'identifiants-refuses-401', route: 'jeton' }] });
    const { passesMarche, journal } = cablage();
    for (let i = 0; i < 3; i += 1) await passesMarche[0]?.client.telecharger('dossier', 'VR-2026-000000000009', `essai-${i}`);
    await journal.vider();
    expect(await incidents()).toEqual([{ code: 'PM-AUTH_CREDENTIALS', operation: 'pm-jeton', occurrences: expect.any(Number) }]);
    expect(await ouvertes()).toEqual([expect.stringContaining('PM-AUTH_CREDENTIALS')]);
  });

  it('de signature ouvre un incident et une alerte, et n’applique rien', async () => {
    const url = plateforme();
    const corps = JSON.stringify({ event: 'market_application.completed', market_identifier: 'VR-2026-000000000009' });
    for (let i = 0; i < 3; i += 1) {
      const headers = { 'x-webhook-signature-sha256': `sha256=${'0'.repeat(64)}` };
      expect((await fetch(url, { method: 'POST', headers, body: corps })).status).toBe(401);
    }
    await travailler();
    expect(await incidents()).toEqual([{ code: 'PM-SIGNATURE-INVALIDE', operation: 'notification', occurrences: 3 }]);
    expect(await ouvertes()).toEqual(['Notifications reçues dont la signature est refusée']);
    expect(await lignes('SELECT etat FROM marche')).toEqual([{ etat: 'configure' }]);
  });
});
