-- Un marché se suit jusqu'au bout : son histoire, son échéance passée, sa clôture ; et chaque échange dit de quel objet il parle.
CREATE TABLE "marche_evenement" (
    "id" BIGSERIAL NOT NULL,
    "marche_id" BIGINT NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "genre" TEXT NOT NULL,
    "agent_id" TEXT,
    "texte" TEXT,

    CONSTRAINT "marche_evenement_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "marche_evenement_marche_id_id_idx" ON "marche_evenement"("marche_id", "id");
ALTER TABLE "marche_evenement" ADD CONSTRAINT "marche_evenement_marche_id_fkey" FOREIGN KEY ("marche_id") REFERENCES "marche"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "marche"
  ADD COLUMN "echue_le" TIMESTAMPTZ(3),
  ADD COLUMN "pile" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "nb_lots" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "nb_candidatures" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "nb_remises" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "recherche" TEXT GENERATED ALWAYS AS (f_sans_accent(nom || ' ' || siret || ' ' || coalesce(identifiant, ''))) STORED;
ALTER TABLE "candidature"
  ADD COLUMN "recherche" TEXT GENERATED ALWAYS AS (f_sans_accent(siret || ' ' || coalesce(identifiant, ''))) STORED;

ALTER TABLE "echange" ADD COLUMN "marche_id" BIGINT, ADD COLUMN "candidature_id" BIGINT;
CREATE INDEX echange_par_marche ON echange (marche_id, le DESC, id DESC) WHERE marche_id IS NOT NULL;
CREATE INDEX echange_par_candidature ON echange (candidature_id, le DESC, id DESC) WHERE candidature_id IS NOT NULL;

-- La pile est ce que la liste montre : l'état, sauf pour un marché ouvert dont l'échéance est passée.
CREATE OR REPLACE FUNCTION etat_marche() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.etat := CASE WHEN NEW.clos_le IS NOT NULL THEN 'clos' WHEN NEW.configure_le IS NOT NULL THEN 'configure'
    WHEN NEW.identifiant IS NOT NULL THEN 'a-configurer' ELSE NEW.creation END;
  NEW.pile := CASE WHEN NEW.echue_le IS NOT NULL AND NEW.etat IN ('a-configurer', 'configure') THEN 'echeance-passee' ELSE NEW.etat END;
  RETURN NEW;
END $$;

DROP TRIGGER marche_compte_insert ON marche;
DROP TRIGGER marche_compte_update ON marche;
CREATE FUNCTION compter_marches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'marche', environnement || '|' || pile, pg_backend_pid() % 32, count(*) FROM apres GROUP BY 2 ORDER BY 2
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  ELSE
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'marche', cle, pg_backend_pid() % 32, sum(d) FROM (
      SELECT environnement || '|' || pile AS cle, 1 AS d FROM apres UNION ALL SELECT environnement || '|' || pile, -1 FROM avant
    ) x GROUP BY cle HAVING sum(d) <> 0 ORDER BY cle
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  END IF;
  RETURN NULL;
END $$;

-- Ce qui est déjà là prend sa pile (égale à l'état : les comptes restent justes) et ses comptes.
UPDATE marche m SET
  nb_lots = (SELECT count(*) FROM lot l WHERE l.marche_id = m.id),
  nb_candidatures = (SELECT count(*) FROM candidature c WHERE c.marche_id = m.id),
  nb_remises = (SELECT count(*) FROM candidature c WHERE c.marche_id = m.id AND c.etat IN ('finalisee', 'documents-manquants', 'documents-recus'));
CREATE TRIGGER marche_compte_insert AFTER INSERT ON marche REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_marches();
CREATE TRIGGER marche_compte_update AFTER UPDATE ON marche REFERENCING OLD TABLE AS avant NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_marches();

-- Le nombre de lots et de candidatures d'un marché est tenu : jamais de count dans une liste.
CREATE FUNCTION compter_lots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE marche m SET nb_lots = m.nb_lots + x.n * CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END
    FROM (SELECT marche_id, count(*)::int AS n FROM lignes GROUP BY marche_id) x WHERE m.id = x.marche_id;
  RETURN NULL;
END $$;
CREATE TRIGGER lot_compte_insert AFTER INSERT ON lot REFERENCING NEW TABLE AS lignes FOR EACH STATEMENT EXECUTE FUNCTION compter_lots();
CREATE TRIGGER lot_compte_delete AFTER DELETE ON lot REFERENCING OLD TABLE AS lignes FOR EACH STATEMENT EXECUTE FUNCTION compter_lots();

CREATE FUNCTION candidature_remise(etat text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT (etat IN ('finalisee', 'documents-manquants', 'documents-recus'))::int
$$;
CREATE FUNCTION compter_candidatures_du_marche() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE marche m SET nb_candidatures = m.nb_candidatures + x.n, nb_remises = m.nb_remises + x.remises
      FROM (SELECT marche_id, count(*)::int AS n, sum(candidature_remise(etat))::int AS remises FROM apres GROUP BY marche_id) x WHERE m.id = x.marche_id;
  ELSE
    UPDATE marche m SET nb_remises = m.nb_remises + x.remises FROM (
      SELECT b.marche_id, sum(candidature_remise(a.etat) - candidature_remise(b.etat))::int AS remises
      FROM avant b JOIN apres a USING (id) GROUP BY b.marche_id HAVING sum(candidature_remise(a.etat) - candidature_remise(b.etat)) <> 0
    ) x WHERE m.id = x.marche_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER candidature_marche_insert AFTER INSERT ON candidature REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_candidatures_du_marche();
CREATE TRIGGER candidature_marche_update AFTER UPDATE ON candidature REFERENCING OLD TABLE AS avant NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_candidatures_du_marche();

-- Chaque tri et chaque filtre d'une liste a son index, l'identifiant départage.
CREATE INDEX marche_par_saisie ON marche (environnement, id);
CREATE INDEX marche_par_pile ON marche (environnement, pile, id);
CREATE INDEX marche_par_echeance ON marche (environnement, echeance, id);
CREATE INDEX marche_recherche ON marche USING gin (recherche gin_trgm_ops);
CREATE INDEX marche_a_constater ON marche (environnement, echeance) WHERE echue_le IS NULL AND identifiant IS NOT NULL;
CREATE INDEX candidature_par_saisie ON candidature (environnement, id);
CREATE INDEX candidature_par_etat ON candidature (environnement, etat, id);
CREATE INDEX candidature_recherche ON candidature USING gin (recherche gin_trgm_ops);
-- Les acceptées sont presque toutes : la clé les lit. Les autres verdicts, rares, ont le leur.
CREATE INDEX notification_a_regarder ON notification (environnement, verdict, id) WHERE verdict <> 'acceptee';

-- Un rejeu porte aussi sur un objet de Passe Marché : demander de nouveau une ouverture ou des documents est sans risque.
ALTER TABLE "rejeu_ligne" ALTER COLUMN "envoi_id" DROP NOT NULL, ADD COLUMN "marche_id" BIGINT, ADD COLUMN "candidature_id" BIGINT;
ALTER TABLE "rejeu_ligne" ADD CONSTRAINT "rejeu_ligne_un_objet" CHECK (num_nonnulls(envoi_id, marche_id, candidature_id) = 1);
