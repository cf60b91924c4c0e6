-- Les comptes tenus n'ont plus qu'un déclencheur, le même pour toutes les tables : chacune dit seulement sa clé, `cle_<table>(ligne)`.
-- Le type des lignes d'une table de transition n'est pas connu à la compilation : d'où l'instruction composée (0,1 ms par écriture groupée).
CREATE FUNCTION cle_candidature(c candidature) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT c.environnement || '|' || c.etat $$;
CREATE FUNCTION cle_notification(n notification) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT n.environnement || '|' || n.verdict $$;

CREATE FUNCTION tenir_les_comptes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ajouts text := format('SELECT cle_%s(a) AS cle, 1 AS d FROM apres a', TG_TABLE_NAME);
  retraits text := format('SELECT cle_%s(a) AS cle, -1 AS d FROM avant a', TG_TABLE_NAME);
BEGIN
  EXECUTE format(
    'INSERT INTO compteur AS c (famille, cle, "case", n)
     SELECT %L, cle, pg_backend_pid() %% 32, sum(d) FROM (%s) x GROUP BY cle HAVING sum(d) <> 0 ORDER BY cle
     ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n',
    TG_TABLE_NAME,
    CASE TG_OP WHEN 'INSERT' THEN ajouts WHEN 'DELETE' THEN retraits ELSE ajouts || ' UNION ALL ' || retraits END);
  RETURN NULL;
END $$;

DROP FUNCTION compter_demandes() CASCADE;
DROP FUNCTION compter_envois() CASCADE;
DROP FUNCTION compter_incidents() CASCADE;
DROP FUNCTION compter_anomalies() CASCADE;
DROP FUNCTION compter_cotations() CASCADE;
DROP FUNCTION compter_notifications() CASCADE;
DROP TRIGGER candidature_compte_insert ON candidature;
DROP TRIGGER candidature_compte_update ON candidature;

-- Une table neuve s'ajoute en deux lignes : sa clé, puis `SELECT compter_la_table('…')`.
CREATE FUNCTION compter_la_table(nom text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION tenir_les_comptes()', nom || '_comptes_insert', nom);
  EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING OLD TABLE AS avant NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION tenir_les_comptes()', nom || '_comptes_update', nom);
  EXECUTE format('CREATE TRIGGER %I AFTER DELETE ON %I REFERENCING OLD TABLE AS avant FOR EACH STATEMENT EXECUTE FUNCTION tenir_les_comptes()', nom || '_comptes_delete', nom);
END $$;
SELECT compter_la_table(nom) FROM unnest('{demande,envoi,incident,anomalie,cotation,candidature,notification}'::text[]) AS nom;
