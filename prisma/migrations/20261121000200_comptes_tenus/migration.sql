-- Totaux exacts sans count : tenus par déclencheur dans la transaction du changement.
-- Trente-deux cases par clé : deux transactions simultanées n'attendent presque jamais la même ligne.
-- Clé d'une demande : territoires|statut|état ; d'un envoi : territoires|état.
CREATE FUNCTION compter_demandes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'demande', cle_demande(a), pg_backend_pid() % 32, count(*) FROM apres a GROUP BY 2 ORDER BY 2
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'demande', cle_demande(a), pg_backend_pid() % 32, -count(*) FROM avant a GROUP BY 2 ORDER BY 2
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  ELSE
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'demande', cle, pg_backend_pid() % 32, sum(d) FROM (
      SELECT cle_demande(a) AS cle, 1 AS d FROM apres a UNION ALL SELECT cle_demande(a), -1 FROM avant a
    ) x GROUP BY cle HAVING sum(d) <> 0 ORDER BY cle
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION cle_demande(d demande) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT array_to_string(d.territoires, ',') || '|' || CASE WHEN d.disparue_le IS NULL THEN d.statut ELSE 'disparue' END || '|' || d.etat_cotation
$$;

CREATE TRIGGER demande_comptee_insert AFTER INSERT ON demande REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_demandes();
CREATE TRIGGER demande_comptee_update AFTER UPDATE ON demande REFERENCING OLD TABLE AS avant NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_demandes();
CREATE TRIGGER demande_comptee_delete AFTER DELETE ON demande REFERENCING OLD TABLE AS avant FOR EACH STATEMENT EXECUTE FUNCTION compter_demandes();

CREATE FUNCTION cle_envoi(e envoi) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT array_to_string(e.territoires, ',') || '|' || e.etat
$$;

CREATE FUNCTION compter_envois() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'envoi', cle_envoi(a), pg_backend_pid() % 32, count(*) FROM apres a GROUP BY 2 ORDER BY 2
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  ELSE
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'envoi', cle, pg_backend_pid() % 32, sum(d) FROM (
      SELECT cle_envoi(a) AS cle, 1 AS d FROM apres a UNION ALL SELECT cle_envoi(a), -1 FROM avant a
    ) x GROUP BY cle HAVING sum(d) <> 0 ORDER BY cle
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER envoi_compte_insert AFTER INSERT ON envoi REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_envois();
CREATE TRIGGER envoi_compte_update AFTER UPDATE ON envoi REFERENCING OLD TABLE AS avant NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_envois();
