-- Ce qu'une règle ou une statistique trouve d'anormal dans une cotation, et ce qu'une personne en a dit.
CREATE TABLE "anomalie" (
    "id" BIGSERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "demande_id" BIGINT NOT NULL,
    "cotation_id" BIGINT NOT NULL,
    "territoires" TEXT[],
    "regle" TEXT NOT NULL,
    "constat" TEXT NOT NULL,
    "etat" TEXT NOT NULL,
    "depuis" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "raison" TEXT,
    "agent_id" TEXT,
    "traitee_le" TIMESTAMPTZ(3),

    CONSTRAINT "anomalie_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "anomalie_ref_key" ON "anomalie"("ref");
CREATE UNIQUE INDEX "anomalie_cotation_id_regle_key" ON "anomalie"("cotation_id", "regle");
ALTER TABLE "anomalie" ADD CONSTRAINT "anomalie_demande_id_fkey" FOREIGN KEY ("demande_id") REFERENCES "demande"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "anomalie" ADD CONSTRAINT "anomalie_cotation_id_fkey" FOREIGN KEY ("cotation_id") REFERENCES "cotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX anomalie_par_etat ON anomalie (etat, id DESC);
CREATE INDEX anomalie_par_demande ON anomalie (demande_id, id DESC);

-- La file des cotations à examiner : remplie dans la transaction qui écrit la cotation, saisie ou lue au SNE ; elle est son propre point de reprise.
CREATE TABLE "cotation_a_examiner" (
    "cotation_id" BIGINT NOT NULL,

    CONSTRAINT "cotation_a_examiner_pkey" PRIMARY KEY ("cotation_id")
);
CREATE FUNCTION mettre_a_examiner() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO cotation_a_examiner SELECT id FROM apres ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER cotation_a_examiner_insert AFTER INSERT ON cotation REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION mettre_a_examiner();
INSERT INTO cotation_a_examiner SELECT cotation_id FROM demande WHERE cotation_id IS NOT NULL;

CREATE FUNCTION cle_anomalie(a anomalie) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT array_to_string(a.territoires, ',') || '|' || a.etat || '|' || a.regle
$$;
CREATE FUNCTION compter_anomalies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'anomalie', cle_anomalie(a), pg_backend_pid() % 32, count(*) FROM apres a GROUP BY 2 ORDER BY 2
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  ELSE
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'anomalie', cle, pg_backend_pid() % 32, sum(d) FROM (
      SELECT cle_anomalie(a) AS cle, 1 AS d FROM apres a UNION ALL SELECT cle_anomalie(a), -1 FROM avant a
    ) x GROUP BY cle HAVING sum(d) <> 0 ORDER BY cle
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER anomalie_comptee_insert AFTER INSERT ON anomalie REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_anomalies();
CREATE TRIGGER anomalie_comptee_update AFTER UPDATE ON anomalie REFERENCING OLD TABLE AS avant NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_anomalies();

CREATE FUNCTION deplacer_anomalies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE anomalie SET territoires = NEW.territoires WHERE demande_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER anomalie_deplacee AFTER UPDATE ON demande FOR EACH ROW WHEN (OLD.territoires IS DISTINCT FROM NEW.territoires)
  EXECUTE FUNCTION deplacer_anomalies();
