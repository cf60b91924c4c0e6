CREATE TABLE "fiche_api" (
    "code" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "fournisseur" TEXT NOT NULL,
    "version_api" TEXT NOT NULL,
    "environnements" JSONB NOT NULL,
    "services" JSONB NOT NULL,
    "etat" TEXT NOT NULL,
    "etat_depuis" DATE,
    "responsable" TEXT NOT NULL,
    "documentation" TEXT,
    "conditions_acceptees_le" DATE,
    "profil_metier_requis" BOOLEAN NOT NULL,
    "profil_metier_le" DATE,
    "prochaine_maintenance" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "maj_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "maj_par" TEXT,

    CONSTRAINT "fiche_api_pkey" PRIMARY KEY ("code")
);

CREATE TABLE "application_piste" (
    "ref" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "environnement" TEXT NOT NULL,
    "client_id_coupe" TEXT NOT NULL,
    "portees" TEXT NOT NULL,
    "quota_seconde" INTEGER NOT NULL,
    "quota_heure" INTEGER NOT NULL,
    "contact" TEXT,
    "secret_cree_le" DATE,
    "secret_expire_le" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "maj_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "maj_par" TEXT,

    CONSTRAINT "application_piste_pkey" PRIMARY KEY ("ref")
);

CREATE UNIQUE INDEX "application_piste_environnement_client_id_coupe_key" ON "application_piste"("environnement", "client_id_coupe");

CREATE TABLE "essai_appel" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "agent_id" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "demande_id" BIGINT,
    "etat" TEXT NOT NULL,
    "correlation" TEXT NOT NULL,
    "resultat" JSONB,
    "demande_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "pris_le" TIMESTAMPTZ(3),
    "fini_le" TIMESTAMPTZ(3),

    CONSTRAINT "essai_appel_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "essai_appel_ref_key" ON "essai_appel"("ref");

-- Ce qu'une réponse a de différent de notre copie du contrat : un chemin et une règle, jamais une valeur reçue.
CREATE TABLE "ecart_contrat" (
    "environnement" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "chemin" TEXT NOT NULL,
    "regle" TEXT NOT NULL,
    "n" INTEGER NOT NULL DEFAULT 1,
    "premier_le" TIMESTAMPTZ(3) NOT NULL,
    "dernier_le" TIMESTAMPTZ(3) NOT NULL,
    "correlation" TEXT NOT NULL,
    "examine_le" TIMESTAMPTZ(3),
    "examine_par" TEXT,

    CONSTRAINT "ecart_contrat_pkey" PRIMARY KEY ("environnement","operation","chemin","regle")
);

CREATE TABLE "regle_alerte" (
    "code" TEXT NOT NULL,
    "genre" TEXT NOT NULL,
    "libelle" TEXT NOT NULL,
    "seuil" DOUBLE PRECISION NOT NULL,
    "fenetre_minutes" INTEGER NOT NULL,
    "minimum" INTEGER NOT NULL DEFAULT 1,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "maj_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "maj_par" TEXT,

    CONSTRAINT "regle_alerte_pkey" PRIMARY KEY ("code")
);

CREATE TABLE "alerte" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "regle" TEXT NOT NULL,
    "sujet" TEXT NOT NULL,
    "titre" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    "ouverte_le" TIMESTAMPTZ(3) NOT NULL,
    "vue_le" TIMESTAMPTZ(3) NOT NULL,
    "fermee_le" TIMESTAMPTZ(3),
    "acquittee_le" TIMESTAMPTZ(3),
    "acquittee_par" TEXT,

    CONSTRAINT "alerte_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "alerte_ref_key" ON "alerte"("ref");

CREATE INDEX "alerte_ouverte_le_idx" ON "alerte"("ouverte_le");

-- Une seule alerte ouverte par règle et par sujet.
CREATE UNIQUE INDEX alerte_ouverte ON alerte (regle, sujet) WHERE fermee_le IS NULL;

CREATE TABLE "livraison_alerte" (
    "id" SERIAL NOT NULL,
    "alerte_id" INTEGER NOT NULL,
    "canal" TEXT NOT NULL,
    "fait" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "etat" TEXT NOT NULL DEFAULT 'a-livrer',
    "essais" INTEGER NOT NULL DEFAULT 0,
    "prochain_essai" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erreur" TEXT,
    "livree_le" TIMESTAMPTZ(3),

    CONSTRAINT "livraison_alerte_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "livraison_alerte_alerte_id_canal_fait_key" ON "livraison_alerte"("alerte_id", "canal", "fait");

CREATE INDEX "livraison_alerte_etat_prochain_essai_idx" ON "livraison_alerte"("etat", "prochain_essai");

ALTER TABLE "livraison_alerte" ADD CONSTRAINT "livraison_alerte_alerte_id_fkey" FOREIGN KEY ("alerte_id") REFERENCES "alerte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

INSERT INTO regle_alerte (code, genre, libelle, seuil, fenetre_minutes, minimum) VALUES
  ('taux-de-cause', 'taux-de-cause', 'Part des appels qui échouent pour une même cause', 0.05, 15, 20),
  ('brulure-rapide', 'brulure', 'Budget consommé vite (une heure)', 14.4, 60, 10),
  ('brulure-lente', 'brulure', 'Budget consommé sans arrêt (six heures)', 6, 360, 30),
  ('age-de-la-file', 'age-de-la-file', 'Âge du plus ancien envoi qui devrait être parti (minutes)', 30, 0, 1),
  ('disjoncteur', 'disjoncteur', 'Appels suspendus par le disjoncteur (minutes)', 2, 0, 1),
  ('signature-refusee', 'signature-refusee', 'Notifications reçues dont la signature est refusée', 3, 60, 1),
  ('secret-a-renouveler', 'secret-a-renouveler', 'Secret PISTE proche de son expiration (jours)', 30, 0, 1),
  ('contrat-modifie', 'contrat-modifie', 'Réponses qui ne suivent plus le contrat provisoire', 1, 1440, 1);

-- Fiches de départ, tirées du dossier du ministère (contrat provisoire §1.1, §4.1) ; un administrateur les complète.
INSERT INTO fiche_api (code, nom, fournisseur, version_api, environnements, services, etat, responsable, documentation, profil_metier_requis) VALUES
  ('sne-cotation', 'Cotation de la demande de logement social', 'SNE', 'v1 (contrat provisoire)',
   '[{"environnement":"base-ecole","adresse":"fixée par nos réglages"},{"environnement":"bac-a-sable","adresse":"https://sandbox-api.piste.gouv.fr/mtes/sne-cotation/v1 (supposée)"},{"environnement":"production","adresse":"https://api.piste.gouv.fr/mtes/sne-cotation/v1 (supposée)"}]',
   '[{"operation":"get-demandes","verbe":"GET","chemin":"/demandes"},{"operation":"get-demande","verbe":"GET","chemin":"/demandes/{num_unique}"},{"operation":"post-cotation","verbe":"POST","chemin":"/demandes/{num_unique}/cotation"},{"operation":"get-cotation","verbe":"GET","chemin":"/demandes/{num_unique}/cotation"},{"operation":"get-modele","verbe":"GET","chemin":"/modele-cotation"},{"operation":"get-healthcheck","verbe":"GET","chemin":"/healthcheck"}]',
   'publiee', 'Ministère chargé du logement', NULL, true),
  ('piste-oauth', 'Jetons OAuth 2.0 de PISTE', 'AIFE', 'OAuth 2.0',
   '[{"environnement":"base-ecole","adresse":"fixée par nos réglages"},{"environnement":"bac-a-sable","adresse":"https://sandbox-oauth.piste.gouv.fr/api/oauth/token"},{"environnement":"production","adresse":"https://oauth.piste.gouv.fr/api/oauth/token"}]',
   '[{"operation":"jeton","verbe":"POST","chemin":"/api/oauth/token"}]',
   'publiee', 'AIFE', 'https://piste.gouv.fr', false);
