-- Passe Marché : un jeton commun à tous les processus, les marchés et leurs candidatures, les notifications reçues.
CREATE TABLE "jeton_partage" (
    "partenaire" TEXT NOT NULL,
    "environnement" TEXT NOT NULL,
    "scelle" BYTEA,
    "obtenu_le" TIMESTAMPTZ(3),
    "expire_le" TIMESTAMPTZ(3),
    "renouvellements" INTEGER NOT NULL DEFAULT 0,
    "echec" JSONB,
    "pause_jusqu_a" TIMESTAMPTZ(3),
    CONSTRAINT "jeton_partage_pkey" PRIMARY KEY ("partenaire","environnement")
);

CREATE TABLE "marche" (
    "id" BIGSERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "environnement" TEXT NOT NULL,
    "cle" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "echeance" TIMESTAMPTZ(3) NOT NULL,
    "siret" TEXT NOT NULL,
    "types" TEXT[],
    "limite_lots" INTEGER,
    "creation" TEXT NOT NULL,
    "prise_le" TIMESTAMPTZ(3),
    "prochain_essai" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tentatives" INTEGER NOT NULL DEFAULT 0,
    "classe" TEXT,
    "motifs" JSONB,
    "identifiant" TEXT,
    "adresse" TEXT,
    "cree_le" TIMESTAMPTZ(3),
    "configure_le" TIMESTAMPTZ(3),
    "clos_le" TIMESTAMPTZ(3),
    "champs" TEXT[],
    "etat" TEXT NOT NULL DEFAULT '',
    "agent_id" TEXT,
    "saisi_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "marche_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "marche_ref_key" ON "marche"("ref");
CREATE UNIQUE INDEX "marche_cle_key" ON "marche"("cle");
CREATE UNIQUE INDEX "marche_environnement_identifiant_key" ON "marche"("environnement", "identifiant");

CREATE TABLE "lot" (
    "marche_id" BIGINT NOT NULL,
    "rang" INTEGER NOT NULL,
    "nom" TEXT NOT NULL,
    "cpv" TEXT,
    CONSTRAINT "lot_pkey" PRIMARY KEY ("marche_id","rang")
);
ALTER TABLE "lot" ADD CONSTRAINT "lot_marche_id_fkey" FOREIGN KEY ("marche_id") REFERENCES "marche"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "candidature" (
    "id" BIGSERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "environnement" TEXT NOT NULL,
    "marche_id" BIGINT NOT NULL,
    "siret" TEXT NOT NULL,
    "ouverture" TEXT NOT NULL,
    "prise_le" TIMESTAMPTZ(3),
    "prochain_essai" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "tentatives" INTEGER NOT NULL DEFAULT 0,
    "classe" TEXT,
    "motifs" JSONB,
    "identifiant" TEXT,
    "adresse" TEXT,
    "cree_le" TIMESTAMPTZ(3),
    "ouverte_le" TIMESTAMPTZ(3),
    "finalisee_le" TIMESTAMPTZ(3),
    "manquants_le" TIMESTAMPTZ(3),
    "attestation_le" TIMESTAMPTZ(3),
    "dossier_le" TIMESTAMPTZ(3),
    "sondee_le" TIMESTAMPTZ(3),
    "etat" TEXT NOT NULL DEFAULT '',
    "agent_id" TEXT,
    "saisie_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "candidature_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "candidature_ref_key" ON "candidature"("ref");
CREATE UNIQUE INDEX "candidature_environnement_identifiant_key" ON "candidature"("environnement", "identifiant");
CREATE UNIQUE INDEX "candidature_marche_id_siret_key" ON "candidature"("marche_id", "siret");
ALTER TABLE "candidature" ADD CONSTRAINT "candidature_marche_id_fkey" FOREIGN KEY ("marche_id") REFERENCES "marche"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "document" (
    "id" BIGSERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "candidature_id" BIGINT NOT NULL,
    "nature" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "fichier" TEXT NOT NULL,
    "taille" BIGINT NOT NULL,
    "empreinte" TEXT NOT NULL,
    "entrees" JSONB,
    "retenu" TEXT,
    "recu_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "document_ref_key" ON "document"("ref");
CREATE UNIQUE INDEX "document_candidature_id_nature_key" ON "document"("candidature_id", "nature");
ALTER TABLE "document" ADD CONSTRAINT "document_candidature_id_fkey" FOREIGN KEY ("candidature_id") REFERENCES "candidature"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- La boîte de réception : les octets tels que reçus. La clé de dédoublonnage vit à part, pour survivre à toute purge.
CREATE TABLE "notification" (
    "id" BIGSERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "environnement" TEXT NOT NULL,
    "recue_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "corps" BYTEA NOT NULL,
    "entetes" JSONB NOT NULL,
    "verdict" TEXT NOT NULL,
    "secret" TEXT,
    "evenement" TEXT,
    "objet" TEXT,
    "http" INTEGER NOT NULL,
    "a_traiter" BOOLEAN NOT NULL,
    "traitee_le" TIMESTAMPTZ(3),
    "rejeux" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "notification_ref_key" ON "notification"("ref");
CREATE TABLE "notification_cle" (
    "environnement" TEXT NOT NULL,
    "cle" TEXT NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "notification_cle_pkey" PRIMARY KEY ("environnement","cle")
);

CREATE INDEX marche_a_creer ON marche (prochain_essai) WHERE creation IN ('a-creer', 'en-creation');
CREATE INDEX candidature_a_ouvrir ON candidature (prochain_essai) WHERE ouverture = 'a-ouvrir';
CREATE INDEX candidature_a_sonder ON candidature (coalesce(sondee_le, cree_le)) WHERE cree_le IS NOT NULL AND dossier_le IS NULL;
CREATE INDEX notification_a_traiter ON notification (id) WHERE a_traiter;
CREATE INDEX notification_par_verdict ON notification (verdict, recue_le);
CREATE INDEX notification_par_objet ON notification (objet) WHERE objet IS NOT NULL;

-- L'état se déduit des faits, jamais de leur ordre d'arrivée : chaque fait ne fait que s'ajouter (least), l'état en est une lecture.
CREATE FUNCTION etat_marche() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.etat := CASE WHEN NEW.clos_le IS NOT NULL THEN 'clos' WHEN NEW.configure_le IS NOT NULL THEN 'configure'
    WHEN NEW.identifiant IS NOT NULL THEN 'a-configurer' ELSE NEW.creation END;
  RETURN NEW;
END $$;
CREATE TRIGGER marche_etat BEFORE INSERT OR UPDATE ON marche FOR EACH ROW EXECUTE FUNCTION etat_marche();

CREATE FUNCTION etat_candidature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.etat := CASE WHEN NEW.attestation_le IS NOT NULL AND NEW.dossier_le IS NOT NULL THEN 'documents-recus'
    WHEN NEW.manquants_le IS NOT NULL THEN 'documents-manquants'
    WHEN coalesce(NEW.finalisee_le, NEW.attestation_le, NEW.dossier_le) IS NOT NULL THEN 'finalisee'
    WHEN NEW.ouverte_le IS NOT NULL THEN 'en-cours' WHEN NEW.identifiant IS NOT NULL THEN 'creee' ELSE NEW.ouverture END;
  RETURN NEW;
END $$;
CREATE TRIGGER candidature_etat BEFORE INSERT OR UPDATE ON candidature FOR EACH ROW EXECUTE FUNCTION etat_candidature();

-- Comptes tenus, clé environnement|état (ou verdict).
CREATE FUNCTION compter_passe_marche() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT TG_TABLE_NAME, environnement || '|' || etat, pg_backend_pid() % 32, count(*) FROM apres GROUP BY 2 ORDER BY 2
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  ELSE
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT TG_TABLE_NAME, cle, pg_backend_pid() % 32, sum(d) FROM (
      SELECT environnement || '|' || etat AS cle, 1 AS d FROM apres UNION ALL SELECT environnement || '|' || etat, -1 FROM avant
    ) x GROUP BY cle HAVING sum(d) <> 0 ORDER BY cle
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION compter_notifications() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'notification', environnement || '|' || verdict, pg_backend_pid() % 32, count(*) FROM apres GROUP BY 2 ORDER BY 2
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  ELSE
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'notification', cle, pg_backend_pid() % 32, sum(d) FROM (
      SELECT environnement || '|' || verdict AS cle, 1 AS d FROM apres UNION ALL SELECT environnement || '|' || verdict, -1 FROM avant
    ) x GROUP BY cle HAVING sum(d) <> 0 ORDER BY cle
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER marche_compte_insert AFTER INSERT ON marche REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_passe_marche();
CREATE TRIGGER marche_compte_update AFTER UPDATE ON marche REFERENCING OLD TABLE AS avant NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_passe_marche();
CREATE TRIGGER candidature_compte_insert AFTER INSERT ON candidature REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_passe_marche();
CREATE TRIGGER candidature_compte_update AFTER UPDATE ON candidature REFERENCING OLD TABLE AS avant NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_passe_marche();
CREATE TRIGGER notification_compte_insert AFTER INSERT ON notification REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_notifications();
CREATE TRIGGER notification_compte_update AFTER UPDATE ON notification REFERENCING OLD TABLE AS avant NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_notifications();
