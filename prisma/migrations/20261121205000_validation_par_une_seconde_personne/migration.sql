-- Au-delà d'un écart, ou sur un critère choisi, une seconde personne valide avant que la cotation parte.
CREATE TABLE "reglage_validation" (
    "siren" TEXT NOT NULL,
    "seuil" INTEGER NOT NULL DEFAULT 30,
    "criteres" TEXT[] DEFAULT ARRAY[]::TEXT[],

    CONSTRAINT "reglage_validation_pkey" PRIMARY KEY ("siren")
);

CREATE TABLE "validation" (
    "cotation_id" BIGINT NOT NULL,
    "demande_id" BIGINT NOT NULL,
    "auteur_id" TEXT NOT NULL,
    "etat" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "avant" INTEGER,
    "motifs" TEXT[],
    "demandee_le" TIMESTAMPTZ(3) NOT NULL,
    "complement" TEXT,
    "complement_le" TIMESTAMPTZ(3),
    "decideur_id" TEXT,
    "decidee_le" TIMESTAMPTZ(3),
    "raison" TEXT,

    CONSTRAINT "validation_pkey" PRIMARY KEY ("cotation_id")
);
CREATE UNIQUE INDEX "validation_une_par_demande" ON "validation"("demande_id") WHERE etat = 'en-attente';
ALTER TABLE "validation" ADD CONSTRAINT "validation_cotation_id_fkey" FOREIGN KEY ("cotation_id") REFERENCES "cotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- La règle tient même si le programme se trompe : l'auteur ne décide jamais de son propre travail.
ALTER TABLE "validation" ADD CONSTRAINT "validation_par_une_autre_personne" CHECK (decideur_id <> auteur_id);
ALTER TABLE "validation" ADD CONSTRAINT "validation_decidee" CHECK ((etat IN ('validee', 'refusee')) = (decideur_id IS NOT NULL));

-- Le périmètre d'une cotation est celui de sa demande, recopié : la liste et ses comptes se lisent sans jointure.
ALTER TABLE "cotation" ADD COLUMN "territoires" TEXT[] DEFAULT ARRAY[]::TEXT[];
UPDATE cotation c SET territoires = d.territoires FROM demande d WHERE d.id = c.demande_id;

CREATE FUNCTION situer_cotation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT d.territoires INTO NEW.territoires FROM demande d WHERE d.id = NEW.demande_id;
  RETURN NEW;
END $$;
CREATE TRIGGER cotation_situee BEFORE INSERT ON cotation FOR EACH ROW EXECUTE FUNCTION situer_cotation();

CREATE FUNCTION suivre_territoires() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE cotation SET territoires = NEW.territoires WHERE demande_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER demande_deplacee AFTER UPDATE ON demande FOR EACH ROW WHEN (OLD.territoires IS DISTINCT FROM NEW.territoires)
  EXECUTE FUNCTION suivre_territoires();

CREATE FUNCTION cle_cotation(c cotation) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT array_to_string(c.territoires, ',') || '|' || c.origine || '|' || c.etat
$$;

CREATE FUNCTION compter_cotations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'cotation', cle_cotation(a), pg_backend_pid() % 32, count(*) FROM apres a GROUP BY 2 ORDER BY 2
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  ELSE
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'cotation', cle, pg_backend_pid() % 32, sum(d) FROM (
      SELECT cle_cotation(a) AS cle, 1 AS d FROM apres a UNION ALL SELECT cle_cotation(a), -1 FROM avant a
    ) x GROUP BY cle HAVING sum(d) <> 0 ORDER BY cle
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER cotation_comptee_insert AFTER INSERT ON cotation REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_cotations();
CREATE TRIGGER cotation_comptee_update AFTER UPDATE ON cotation REFERENCING OLD TABLE AS avant NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_cotations();
INSERT INTO compteur SELECT 'cotation', cle_cotation(c), 0, count(*) FROM cotation c GROUP BY 2;

-- Un index par onglet de la liste : l'identifiant décroissant suffit à paginer.
CREATE INDEX cotation_a_valider ON cotation (id DESC) WHERE etat = 'en-attente-de-validation';
CREATE INDEX cotation_rejetee ON cotation (id DESC) WHERE etat = 'rejetee';
CREATE INDEX cotation_corrigee ON cotation (id DESC) WHERE origine = 'saisie';
