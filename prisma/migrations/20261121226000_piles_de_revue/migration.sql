-- Deux piles de plus parmi les cotations : celles à revoir, celles dont une anomalie reste à examiner. Tenues sur la ligne par
-- déclencheur : la liste et ses comptes se lisent sans jointure.
CREATE TABLE "revue" (
    "id" BIGSERIAL NOT NULL,
    "cotation_id" BIGINT NOT NULL,
    "demandee_par" TEXT NOT NULL,
    "demandee_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "raison" TEXT NOT NULL,
    "faite_par" TEXT,
    "faite_le" TIMESTAMPTZ(3),
    "conclusion" TEXT,

    CONSTRAINT "revue_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "revue_une_ouverte_par_cotation" ON "revue"("cotation_id") WHERE faite_le IS NULL;
CREATE INDEX "revue_cotation_id_idx" ON "revue"("cotation_id");
ALTER TABLE "revue" ADD CONSTRAINT "revue_cotation_id_fkey" FOREIGN KEY ("cotation_id") REFERENCES "cotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "cotation" ADD COLUMN "a_revoir" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "cotation" ADD COLUMN "en_anomalie" BOOLEAN NOT NULL DEFAULT false;

-- Le verrou d'abord, la lecture ensuite : deux traitements de la même cotation ne se croient pas l'un et l'autre le dernier.
CREATE FUNCTION marquer_cotations(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM cotation WHERE id = ANY (ids) ORDER BY id FOR NO KEY UPDATE;
  UPDATE cotation c SET en_anomalie = x.en_anomalie, a_revoir = x.a_revoir FROM (
    SELECT i AS id,
      EXISTS (SELECT 1 FROM anomalie a WHERE a.cotation_id = i AND a.etat = 'a-examiner') AS en_anomalie,
      EXISTS (SELECT 1 FROM revue r WHERE r.cotation_id = i AND r.faite_le IS NULL)
        OR EXISTS (SELECT 1 FROM validation v WHERE v.cotation_id = i AND v.etat = 'en-attente' AND v.complement IS NOT NULL) AS a_revoir
    FROM unnest(ids) i) x
  WHERE c.id = x.id AND (c.en_anomalie, c.a_revoir) IS DISTINCT FROM (x.en_anomalie, x.a_revoir);
END $$;

CREATE FUNCTION marquer_apres() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM marquer_cotations(array_agg(DISTINCT cotation_id)) FROM apres HAVING count(*) > 0;
  RETURN NULL;
END $$;
CREATE TRIGGER anomalie_marque_insert AFTER INSERT ON anomalie REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION marquer_apres();
CREATE TRIGGER anomalie_marque_update AFTER UPDATE ON anomalie REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION marquer_apres();
CREATE TRIGGER revue_marque_insert AFTER INSERT ON revue REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION marquer_apres();
CREATE TRIGGER revue_marque_update AFTER UPDATE ON revue REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION marquer_apres();
-- Une validation naît sans complément : seul un changement peut marquer.
CREATE TRIGGER validation_marque_update AFTER UPDATE ON validation REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION marquer_apres();

-- Le compte tenu gagne un quatrième mot : « r » à revoir, « a » en anomalie.
CREATE OR REPLACE FUNCTION cle_cotation(c cotation) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT array_to_string(c.territoires, ',') || '|' || c.origine || '|' || c.etat || '|'
    || CASE WHEN c.a_revoir THEN 'r' ELSE '' END || CASE WHEN c.en_anomalie THEN 'a' ELSE '' END
$$;
ALTER TABLE cotation DISABLE TRIGGER cotation_comptee_update;
SELECT marquer_cotations(array_agg(DISTINCT cotation_id)) FROM (
  SELECT cotation_id FROM anomalie WHERE etat = 'a-examiner'
  UNION ALL SELECT cotation_id FROM validation WHERE etat = 'en-attente' AND complement IS NOT NULL) x HAVING count(*) > 0;
ALTER TABLE cotation ENABLE TRIGGER cotation_comptee_update;
DELETE FROM compteur WHERE famille = 'cotation';
INSERT INTO compteur SELECT 'cotation', cle_cotation(c), 0, count(*) FROM cotation c GROUP BY 2;

CREATE INDEX cotation_a_revoir ON cotation (id DESC) WHERE a_revoir AND etat <> 'remplacee';
CREATE INDEX cotation_en_anomalie ON cotation (id DESC) WHERE en_anomalie;

-- Le réglage de la seconde personne : chaque changement se garde, et deux réglages simultanés ne s'écrasent pas.
ALTER TABLE "reglage_validation" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
CREATE TABLE "reglage_validation_version" (
    "siren" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "seuil" INTEGER NOT NULL,
    "criteres" TEXT[],
    "agent_id" TEXT NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reglage_validation_version_pkey" PRIMARY KEY ("siren","version")
);
