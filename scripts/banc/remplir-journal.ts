import type { Pool } from '../../lib/db/client.ts';

const DEMANDES = `
INSERT INTO demande (ref, numero_unique, statut, date_depot, date_maj, mutation, personnes_a_loger, typologies, communes, territoires,
                     a_coter, etat_cotation, donnees, empreinte, synchronisee_le)
SELECT 'd' || i, lpad(i::text, 18, '0'), 'active', '2024-01-01', now(), false, 2, '{T3}', '{35238}',
       CASE WHEN i % 50 = 0 THEN ARRAY['243500782'] WHEN i % 3 = 0 THEN ARRAY['243500774'] ELSE ARRAY['243500139'] END,
       true, 'a-transmettre', '{"localisations":[]}', 'x', now()
FROM generate_series(1, 60000) i`;

// Trois pour cent d'échecs, de fréquences très inégales : une classe courante, des rares, une rarissime.
const ECHANGES = `
INSERT INTO echange (le, sens, partenaire, environnement, operation, methode, route, verdict, classe, http, code, duree_ms, tentative,
                     demande_id, agent_id, correlation, territoires, incident_id)
SELECT now() - (i * 31.0) * interval '1 second', 'sortant', CASE WHEN i % 40 = 0 THEN 'piste' WHEN i % 997 = 0 THEN 'passe-marche' ELSE 'sne' END, 'banc',
       o.operation, 'GET', '/demandes/{num_unique}', e.verdict, e.classe, e.http, e.code,
       CASE WHEN i % 500 = 0 THEN 3000 + i % 900 ELSE 40 + i % 300 END, 1,
       CASE WHEN i % 40 <> 0 THEN d.id END, CASE WHEN i % 200 = 0 THEN 'agent-' || i % 7 END, md5(i::text),
       CASE WHEN i % 40 <> 0 THEN d.territoires ELSE '{}' END, n.id
FROM generate_series(1, $1::int) i
CROSS JOIN LATERAL (SELECT CASE WHEN i % 40 = 0 THEN 'jeton' WHEN i % 5 = 0 THEN 'post-cotation' WHEN i % 300 = 1 THEN 'get-modele' ELSE 'get-demande' END AS operation) o
CROSS JOIN LATERAL (SELECT * FROM (VALUES
  (i % 20011 = 0, 'delai', 'TIMEOUT', NULL::int, NULL), (i % 5003 = 0, 'refuse', 'VALIDATION', 400, 'ERRCOTCAL9003'),
  (i % 34 = 0, 'echec', 'SERVER', 503, NULL), (true, 'reussi', NULL, 200, NULL)) v(si, verdict, classe, http, code) WHERE si LIMIT 1) e
JOIN demande d ON d.ref = 'd' || (i % 60000 + 1)
LEFT JOIN incident n ON n.classe = e.classe AND n.operation = o.operation`;

const INCIDENTS = `
INSERT INTO incident (ref, cle, classe, partenaire, operation, environnement, etat, occurrences, territoires, premiere, derniere)
SELECT c || '-' || o, c || '||' || o, c, 'sne', o, 'banc', 'a-trier', 1, '{}', now() - interval '1 year', now()
FROM unnest(ARRAY['TIMEOUT', 'VALIDATION', 'SERVER']) c, unnest(ARRAY['jeton', 'post-cotation', 'get-modele', 'get-demande']) o`;

const CAUSES = `
INSERT INTO cause (code, titre, explication, probable, action, acteur, rejouable) VALUES
  ('SERVER', 'Panne du SNE', 'x', 'x', 'x', 'sne', true), ('TIMEOUT', 'Réponse trop tardive', 'x', 'x', 'x', 'sne', true),
  ('VALIDATION', 'Données refusées par le SNE', 'x', 'x', 'x', 'nous', false)`;

/** Un an de journal : `lignes` échanges, leurs demandes, leurs incidents. */
export async function remplirJournal(pool: Pool, lignes: number): Promise<void> {
  await pool.query("SELECT preparer_partitions((current_date - interval '13 months')::date, 14)");
  for (const sql of [CAUSES, INCIDENTS, DEMANDES]) await pool.query(sql);
  await pool.query(
    `INSERT INTO agent (id, nom, email, role, tous_territoires) VALUES ('banc', 'Banc', 'banc@exemple.example', 'support', true)`,
  );
  await pool.query('ANALYZE demande');
  await pool.query(ECHANGES, [lignes]);
  await pool.query('VACUUM ANALYZE echange');
}
