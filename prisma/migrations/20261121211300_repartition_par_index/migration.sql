-- Le plan d'une fonction est gardé par sa connexion : fait sur des tables presque vides, il parcourait ensuite la base à chaque lot.
-- LATERAL … OFFSET 0 impose l'ordre (du lot vers la base) et enable_seqscan = off la lecture par clé, quoi que disent les statistiques.
CREATE OR REPLACE FUNCTION repartir_demandes() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO repartition_note AS r
    SELECT c.grille_code, c.grille_version, t, a.note, pg_backend_pid() % 32, count(*)
    FROM apres a CROSS JOIN LATERAL (SELECT * FROM cotation WHERE id = a.cotation_id OFFSET 0) c
      CROSS JOIN LATERAL unnest(typologies_comparees(a)) t
    WHERE est_comparee(a) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    ON CONFLICT (grille_code, grille_version, typologie, note, "case") DO UPDATE SET n = r.n + excluded.n;
  ELSIF TG_OP = 'DELETE' THEN
    INSERT INTO repartition_note AS r
    SELECT c.grille_code, c.grille_version, t, a.note, pg_backend_pid() % 32, -count(*)
    FROM avant a CROSS JOIN LATERAL (SELECT * FROM cotation WHERE id = a.cotation_id OFFSET 0) c
      CROSS JOIN LATERAL unnest(typologies_comparees(a)) t
    WHERE est_comparee(a) GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    ON CONFLICT (grille_code, grille_version, typologie, note, "case") DO UPDATE SET n = r.n + excluded.n;
  ELSE
    INSERT INTO repartition_note AS r
    SELECT c.grille_code, c.grille_version, t, x.note, pg_backend_pid() % 32, sum(x.d)
    FROM (
      SELECT a.cotation_id, a.note, typologies_comparees(a) AS typologies, 1 AS d FROM apres a WHERE est_comparee(a)
      UNION ALL SELECT b.cotation_id, b.note, typologies_comparees(b), -1 FROM avant b WHERE est_comparee(b)
    ) x CROSS JOIN LATERAL (SELECT * FROM cotation WHERE id = x.cotation_id OFFSET 0) c CROSS JOIN LATERAL unnest(x.typologies) t
    GROUP BY 1, 2, 3, 4 HAVING sum(x.d) <> 0 ORDER BY 1, 2, 3, 4
    ON CONFLICT (grille_code, grille_version, typologie, note, "case") DO UPDATE SET n = r.n + excluded.n;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION repartir_cotations() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
  INSERT INTO repartition_note AS r
  SELECT c.grille_code, c.grille_version, t, (l.d).note, pg_backend_pid() % 32, CASE TG_OP WHEN 'INSERT' THEN count(*) ELSE -count(*) END
  FROM lignes c
    CROSS JOIN LATERAL (SELECT d FROM demande d WHERE d.id = c.demande_id AND d.cotation_id = c.id AND est_comparee(d) OFFSET 0) l
    CROSS JOIN LATERAL unnest(typologies_comparees(l.d)) t
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
  ON CONFLICT (grille_code, grille_version, typologie, note, "case") DO UPDATE SET n = r.n + excluded.n;
  RETURN NULL;
END $$;
