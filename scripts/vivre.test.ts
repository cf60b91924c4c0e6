import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BaseEcole, demarrerBaseEcole } from '../base-ecole/demarrer.ts';
import { creerPool, type Pool } from '../lib/db/client.ts';
import { findDisponibilite } from '../lib/db/find-disponibilite.ts';
import { listFaitsParJour } from '../lib/db/list-faits-par-jour.ts';
import { type BaseDeTest, baseDeTest } from '../prisma/test-database.ts';
import { chargerReferentiel } from './charger-referentiel.ts';
import { vivre } from './vivre.ts';

const JOUR_MS = 86_400_000;
// Un vendredi soir : l'heure et le jour de la semaine changent ce qui s'est vécu.
const FIN = new Date('2026-11-20T17:02:00Z');
let base: BaseDeTest;
let ecole: BaseEcole;
let pool: Pool;
let environnement: NodeJS.ProcessEnv;

const un = async <T extends object>(sql: string, valeurs: unknown[] = []): Promise<T> => {
  const { rows } = await pool.query<T>(sql, valeurs);
  if (rows[0] === undefined) throw new Error('Aucune ligne.');
  return rows[0];
};

beforeAll(async () => {
  base = await baseDeTest();
  await chargerReferentiel(base.url);
  pool = creerPool(base.url, 2);
  const reference = new Date(FIN.getTime() - 22 * JOUR_MS).toISOString().slice(0, 10);
  ecole = await demarrerBaseEcole({ admin: true, demandes: 150, reference });
  const [application] = JSON.parse(readFileSync(new URL('../base-ecole/piste/applications.json', import.meta.url), 'utf8'));
  environnement = {
    NODE_ENV: 'test',
    DATABASE_URL: base.url,
    SITE_DEMONSTRATION: 'true',
    BASE_ECOLE_ADMIN_URL: `${ecole.piste}/__base-ecole__`,
    // Le site ne tourne pas encore pendant la vie ; port 1 : rien n'y écoute, pas même le site d'un développeur.
    NEXTAUTH_URL: 'http://127.0.0.1:1',
    NEXTAUTH_SECRET: 'x'.repeat(32),
    PROCONNECT_ISSUER: ecole.proconnect,
    PROCONNECT_CLIENT_ID: 'supervision-cotation',
    PROCONNECT_CLIENT_SECRET: 'x'.repeat(16),
    PISTE_TOKEN_URL: `${ecole.piste}/api/oauth/token`,
    SNE_COTATION_BASE_URL: ecole.cotation,
    PISTE_CLIENT_ID: application.client_id,
    PISTE_CLIENT_SECRET: application.secret,
  };
  expect(await vivre(environnement, () => FIN)).toBe(true);
}, 180_000);
afterAll(async () => {
  await Promise.all([pool.end(), ecole.arreter()]);
  await base.fermer();
});

describe('les trois semaines de la démonstration', () => {
  it('finissent maintenant et couvrent vingt et un jours', async () => {
    const { debut, fin, jours } = await un<{ debut: Date; fin: Date; jours: number }>(
      'SELECT min(le) AS debut, max(le) AS fin, count(DISTINCT le::date) AS jours FROM echange',
    );
    expect(FIN.getTime() - debut.getTime()).toBeGreaterThan(20 * JOUR_MS);
    expect(fin.getTime()).toBeLessThanOrEqual(FIN.getTime());
    expect(FIN.getTime() - fin.getTime()).toBeLessThan(JOUR_MS);
    expect(jours).toBeGreaterThanOrEqual(21);
  });

  it('montrent synchronisations, calcul du stock, corrections, panne, quota, refus et relance', async () => {
    const vie = await un(`
      SELECT (SELECT count(*) > 20 FROM synchronisation WHERE etat LIKE 'terminee%') AS synchronisations,
             (SELECT count(*) = 1 FROM calcul_stock WHERE etat = 'termine' AND transmises > 10) AS calcul,
             (SELECT count(*) > 30 FROM cotation WHERE origine = 'saisie') AS corrections,
             (SELECT count(*) > 5 FROM echange WHERE classe = 'SERVER') AS panne,
             (SELECT count(*) > 0 FROM echange WHERE classe = 'QUOTA') AS quota,
             (SELECT count(*) > 0 FROM envoi WHERE etat = 'refuse') AS refus,
             (SELECT count(*) > 0 FROM evenement WHERE genre = 'envoi-rejoue') AS relance`);
    expect(Object.entries(vie).filter(([, vrai]) => !vrai)).toEqual([]);
  });

  it('montrent une panne avec son incident résolu, un rejeu qui en prouve un autre, des alertes venues puis parties', async () => {
    const vie = await un(`
      SELECT (SELECT count(*) >= 20 FROM disponibilite_jour) AS jours,
             (SELECT count(*) = 1 FROM disponibilite_jour WHERE minutes_en_panne > 5) AS panne,
             (SELECT count(*) > 0 AND bool_and(etat = 'resolu') FROM incident WHERE classe = 'SERVER') AS resolu,
             (SELECT count(*) = 1 FROM incident i JOIN rejeu r ON r.id = i.preuve_rejeu_id
               WHERE i.classe = 'ACCESS' AND i.etat = 'resolu' AND r.etat = 'termine') AS prouve,
             (SELECT count(*) > 0 FROM alerte WHERE regle = 'brulure-rapide' AND fermee_le IS NOT NULL) AS alertes,
             (SELECT count(*) = 0 FROM alerte WHERE fermee_le IS NULL) AS calme,
             (SELECT bool_and(etat = 'disponible') FROM sante) AS sante,
             (SELECT dernier_echec IS NOT NULL FROM sante WHERE couche = 'passerelle') AS passerelle,
             -- La panne se voit sur l'une ou l'autre, selon que le jeton s'y renouvelle ou non.
             (SELECT count(dernier_echec) > 0 FROM sante WHERE couche IN ('jeton', 'application')) AS "jetonOuApplication",
             (SELECT count(*) = 0 FROM ecart_contrat) AS contrat`);
    expect(Object.entries(vie).filter(([, vrai]) => !vrai)).toEqual([]);
  });

  it('laissent assez de mesures pour juger, et un jour de panne qui nomme ses incidents', async () => {
    const { budget, jours } = await findDisponibilite(pool, 'base-ecole', FIN, 30);
    expect(budget).toMatchObject({ assezDeMesures: true });
    expect(budget.disponibilite).toBeGreaterThan(0.99);
    const perdus = jours.filter((j) => j.minutesEnPanne > 0);
    expect(perdus).toHaveLength(1);
    const faits = await listFaitsParJour(pool, { tag: 'tous' }, 'base-ecole', FIN);
    expect(faits.get(perdus[0]?.jour ?? '')?.incidents.length).toBeGreaterThan(0);
    expect(jours.filter((j) => j.pannes > 0 && !faits.has(j.jour))).toEqual([]);
  });

  it('ne laissent aucun envoi en suspens, ni date dans l’avenir, ni trace de l’horloge', async () => {
    const reste = await un<{ suspens: number; avenir: number; horloge: string | null; defauts: number }>(
      `
      SELECT (SELECT count(*) FROM envoi WHERE etat IN ('a-envoyer', 'en-cours', 'a-verifier')) AS suspens,
             (SELECT count(*) FROM evenement WHERE le > $1) AS avenir, to_regnamespace('horloge')::text AS horloge,
             (SELECT count(*) FROM information_schema.columns WHERE column_default LIKE '%horloge%') AS defauts`,
      [FIN],
    );
    expect(reste).toEqual({ suspens: 0, avenir: 0, horloge: null, defauts: 0 });
  });

  it('s’accordent avec le registre : chaque envoi transmis y est, une fois', async () => {
    const { ecritures } = (await (await fetch(`${ecole.piste}/__base-ecole__/registre`)).json()) as {
      ecritures: { num_unique: string; date_cotation: string }[];
    };
    const cles = ecritures.map((e) => `${e.num_unique}|${new Date(e.date_cotation).toISOString()}`);
    const { rows } = await pool.query<{ numero: string; le: Date }>(
      `SELECT d.numero_unique AS numero, c.date_cotation AS le FROM envoi e JOIN cotation c ON c.id = e.cotation_id
         JOIN demande d ON d.id = e.demande_id WHERE e.etat = 'transmis'`,
    );
    expect(new Set(cles).size).toBe(cles.length);
    expect(rows.filter((r) => !cles.includes(`${r.numero}|${r.le.toISOString()}`))).toEqual([]);
  });

  it('ne se vivent qu’une fois', async () => expect(await vivre(environnement, () => FIN)).toBe(false));
});
