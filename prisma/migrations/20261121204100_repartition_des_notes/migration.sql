-- Combien de demandes en cours ont cette note, selon cette grille et pour cette typologie : la place d'une demande parmi ses semblables,
-- et le nombre de demandes d'une grille, se lisent sans parcourir la base. typologie = '' : toutes, chaque demande une fois.
-- Trente-deux cases par clé, comme la table compteur.
CREATE TABLE "repartition_note" (
    "grille_code" TEXT NOT NULL,
    "grille_version" TEXT NOT NULL,
    "typologie" TEXT NOT NULL,
    "note" INTEGER NOT NULL,
    "case" INTEGER NOT NULL,
    "n" BIGINT NOT NULL,

    CONSTRAINT "repartition_note_pkey" PRIMARY KEY ("grille_code","grille_version","typologie","note","case")
);

CREATE FUNCTION est_comparee(d demande) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT d.note IS NOT NULL AND d.cotation_id IS NOT NULL AND d.disparue_le IS NULL AND d.statut IN ('active', 'en-attente-renouvellement')
$$;

CREATE FUNCTION typologies_comparees(d demande) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT ARRAY(SELECT DISTINCT unnest(coalesce(d.typologies, '{}') || ''::text))
$$;

-- La synchronisation écrit la demande avant sa cotation (clé étrangère) : qui arrive le second des deux compte la paire.
CREATE FUNCTION repartir_demandes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO repartition_note AS r
    SELECT c.grille_code, c.grille_version, t, a.note, pg_backend_pid() % 32, count(*)
    FROM apres a JOIN cotation c ON c.id = a.cotation_id CROSS JOIN LATERAL unnest(typologies_comparees(a)) t
    WHERE est_comparee(a) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    ON CONFLICT (grille_code, grille_version, typologie, note, "case") DO UPDATE SET n = r.n + excluded.n;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO repartition_note AS r
    SELECT c.grille_code, c.grille_version, t, a.note, pg_backend_pid() % 32, -count(*)
    FROM avant a JOIN cotation c ON c.id = a.cotation_id CROSS JOIN LATERAL unnest(typologies_comparees(a)) t
    WHERE est_comparee(a) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    ON CONFLICT (grille_code, grille_version, typologie, note, "case") DO UPDATE SET n = r.n + excluded.n;
  ELSE
    INSERT INTO repartition_note AS r
    SELECT c.grille_code, c.grille_version, t, x.note, pg_backend_pid() % 32, sum(x.d)
    FROM (
      SELECT a.cotation_id, a.note, typologies_comparees(a) AS typologies, 1 AS d FROM apres a WHERE est_comparee(a)
      UNION ALL SELECT b.cotation_id, b.note, typologies_comparees(b), -1 FROM avant b WHERE est_comparee(b)
    ) x JOIN cotation c ON c.id = x.cotation_id CROSS JOIN LATERAL unnest(x.typologies) t
    GROUP BY 1, 2, 3, 4 HAVING sum(x.d) <> 0 ORDER BY 1, 2, 3, 4
    ON CONFLICT (grille_code, grille_version, typologie, note, "case") DO UPDATE SET n = r.n + excluded.n;
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION repartir_cotations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO repartition_note AS r
  SELECT c.grille_code, c.grille_version, t, d.note, pg_backend_pid() % 32, CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE -count(*) END
  FROM lignes c JOIN demande d ON d.id = c.demande_id AND d.cotation_id = c.id CROSS JOIN LATERAL unnest(typologies_comparees(d)) t
  WHERE est_comparee(d) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
  ON CONFLICT (grille_code, grille_version, typologie, note, "case") DO UPDATE SET n = r.n + excluded.n;
  RETURN NULL;
END $$;

CREATE TRIGGER demande_repartie_insert AFTER INSERT ON demande REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION repartir_demandes();
CREATE TRIGGER demande_repartie_update AFTER UPDATE ON demande REFERENCING OLD TABLE AS avant NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION repartir_demandes();
CREATE TRIGGER demande_repartie_delete AFTER DELETE ON demande REFERENCING OLD TABLE AS avant FOR EACH STATEMENT EXECUTE FUNCTION repartir_demandes();
CREATE TRIGGER cotation_repartie_insert AFTER INSERT ON cotation REFERENCING NEW TABLE AS lignes FOR EACH STATEMENT EXECUTE FUNCTION repartir_cotations();
CREATE TRIGGER cotation_repartie_delete AFTER DELETE ON cotation REFERENCING OLD TABLE AS lignes FOR EACH STATEMENT EXECUTE FUNCTION repartir_cotations();

INSERT INTO repartition_note
SELECT c.grille_code, c.grille_version, t, d.note, 0, count(*)
FROM demande d JOIN cotation c ON c.id = d.cotation_id CROSS JOIN LATERAL unnest(typologies_comparees(d)) t
WHERE est_comparee(d) GROUP BY 1, 2, 3, 4;
