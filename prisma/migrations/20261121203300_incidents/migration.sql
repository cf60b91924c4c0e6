-- Un incident rassemble les échanges manqués d'une même cause : classe, code, opération, environnement.
CREATE TABLE "incident" (
    "id" BIGSERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "cle" TEXT NOT NULL,
    "classe" TEXT NOT NULL,
    "code" TEXT,
    "partenaire" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "environnement" TEXT NOT NULL,
    "etat" TEXT NOT NULL,
    "occurrences" BIGINT NOT NULL,
    "demandes" INTEGER NOT NULL DEFAULT 0,
    "territoires" TEXT[],
    "premiere" TIMESTAMPTZ(3) NOT NULL,
    "derniere" TIMESTAMPTZ(3) NOT NULL,
    "responsable_id" TEXT,
    "change_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "sommeil_jusqu_a" TIMESTAMPTZ(3),
    "sommeil_rythme" INTEGER,
    "sommeil_territoires" TEXT[],
    "cause_constatee" TEXT,
    "action_menee" TEXT,
    "preuve_rejeu_id" INTEGER,
    "fusionne_dans" BIGINT,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "incident_ref_key" ON "incident"("ref");

CREATE UNIQUE INDEX "incident_cle_key" ON "incident"("cle");

-- Après une fusion, les échanges d'une clé vont à l'incident d'une autre.
CREATE TABLE "incident_fusion" (
    "cle" TEXT NOT NULL,
    "vers" TEXT NOT NULL,

    CONSTRAINT "incident_fusion_pkey" PRIMARY KEY ("cle")
);

CREATE TABLE "incident_evenement" (
    "id" BIGSERIAL NOT NULL,
    "incident_id" BIGINT NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agent_id" TEXT,
    "genre" TEXT NOT NULL,
    "de" TEXT,
    "vers" TEXT,
    "texte" TEXT,

    CONSTRAINT "incident_evenement_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "incident_evenement_incident_id_id_idx" ON "incident_evenement"("incident_id", "id");

CREATE TABLE "incident_heure" (
    "incident_id" BIGINT NOT NULL,
    "heure" TIMESTAMPTZ(0) NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "incident_heure_pkey" PRIMARY KEY ("incident_id","heure")
);

CREATE TABLE "incident_demande" (
    "incident_id" BIGINT NOT NULL,
    "demande_id" BIGINT NOT NULL,
    "envoi_id" BIGINT,

    CONSTRAINT "incident_demande_pkey" PRIMARY KEY ("incident_id","demande_id")
);

CREATE TABLE "cause_version" (
    "code" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "contenu" JSONB NOT NULL,
    "agent_id" TEXT,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cause_version_pkey" PRIMARY KEY ("code","version")
);

ALTER TABLE "echange" ADD COLUMN "incident_id" BIGINT;

CREATE INDEX incident_par_etat ON incident (etat, derniere DESC, id DESC);
CREATE INDEX incident_endormi ON incident (sommeil_jusqu_a) WHERE etat = 'en-sommeil';
CREATE INDEX echange_par_incident ON echange (incident_id, le DESC, id DESC) WHERE incident_id IS NOT NULL;

-- Le nombre de demandes touchées est tenu : jamais de count dans une liste.
CREATE FUNCTION compter_demandes_touchees() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE incident i SET demandes = i.demandes + a.n
    FROM (SELECT incident_id, count(*) AS n FROM apres GROUP BY incident_id) a WHERE i.id = a.incident_id;
  RETURN NULL;
END $$;
CREATE TRIGGER incident_demande_comptee AFTER INSERT ON incident_demande
  REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_demandes_touchees();

-- Clé d'un incident au compteur : territoires|état ; un incident fusionné n'est plus d'aucune pile.
CREATE FUNCTION cle_incident(i incident) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT array_to_string(i.territoires, ',') || '|' || CASE WHEN i.fusionne_dans IS NULL THEN i.etat ELSE 'fusionne' END
$$;

CREATE FUNCTION compter_incidents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'incident', cle_incident(a), pg_backend_pid() % 32, count(*) FROM apres a GROUP BY 2 ORDER BY 2
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  ELSE
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'incident', cle, pg_backend_pid() % 32, sum(d) FROM (
      SELECT cle_incident(a) AS cle, 1 AS d FROM apres a UNION ALL SELECT cle_incident(a), -1 FROM avant a
    ) x GROUP BY cle HAVING sum(d) <> 0 ORDER BY cle
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER incident_compte_insert AFTER INSERT ON incident REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_incidents();
CREATE TRIGGER incident_compte_update AFTER UPDATE ON incident REFERENCING OLD TABLE AS avant NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_incidents();

-- Le catalogue garde chacune de ses versions, quel que soit le chemin du changement (écran ou chargement).
CREATE FUNCTION garder_version_cause() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO cause_version (code, version, contenu, agent_id)
  VALUES (NEW.code, NEW.version, to_jsonb(NEW) - 'code' - 'version' - 'maj_le' - 'maj_par', NEW.maj_par)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
ALTER TABLE "cause" ADD COLUMN "maj_par" TEXT;
INSERT INTO cause_version (code, version, contenu) SELECT code, version, to_jsonb(c) - 'code' - 'version' - 'maj_le' - 'maj_par' FROM cause c;
CREATE TRIGGER cause_versionnee AFTER INSERT OR UPDATE ON cause FOR EACH ROW EXECUTE FUNCTION garder_version_cause();

/* Pourquoi un incident clos ou endormi doit revenir devant quelqu'un ; NULL : il reste comme il est.
   Un échange d'avant la résolution, arrivé en retard, ne fait rien revenir. */
CREATE FUNCTION reveil_incident(i incident, derniere timestamptz, lieux text[], n bigint) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN i.fusionne_dans IS NOT NULL OR derniere <= i.change_le THEN NULL
    WHEN i.etat = 'resolu' THEN 'vu-de-nouveau'
    WHEN i.etat <> 'en-sommeil' THEN NULL
    WHEN i.sommeil_jusqu_a <= derniere THEN 'echeance'
    WHEN NOT lieux <@ i.sommeil_territoires THEN 'territoire'
    WHEN n + coalesce((SELECT h.n FROM incident_heure h WHERE h.incident_id = i.id AND h.heure = date_trunc('hour', derniere)), 0)
         >= 2 * greatest(i.sommeil_rythme, 1) THEN 'rythme'
  END
$$;
