-- Recherche sans accents ni casse. unaccent() n'est que STABLE : l'enveloppe, qui nomme son dictionnaire, peut servir aux colonnes calculées et aux index.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE FUNCTION f_sans_accent(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

CREATE TABLE "agent" (
    "id" TEXT NOT NULL,
    "nom" TEXT,
    "email" TEXT NOT NULL,
    "email_verifie_le" TIMESTAMPTZ(6),
    "image" TEXT,
    "role" TEXT NOT NULL,
    "actif" BOOLEAN NOT NULL DEFAULT true,
    "tous_territoires" BOOLEAN NOT NULL DEFAULT false,
    "invitation_expire_le" TIMESTAMPTZ(6),
    "cree_le" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "derniere_connexion" TIMESTAMPTZ(6),

    CONSTRAINT "agent_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "compte" (
    "agent_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "compte_fournisseur" TEXT NOT NULL,
    "id_token" TEXT,

    CONSTRAINT "compte_pkey" PRIMARY KEY ("provider","compte_fournisseur")
);

CREATE TABLE "session" (
    "jeton_empreinte" TEXT NOT NULL,
    "agent_id" TEXT NOT NULL,
    "expire_le" TIMESTAMPTZ(6) NOT NULL,
    "cree_le" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "vue_le" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("jeton_empreinte")
);

CREATE TABLE "territoire" (
    "siren" TEXT NOT NULL,
    "nom" TEXT NOT NULL,

    CONSTRAINT "territoire_pkey" PRIMARY KEY ("siren")
);

CREATE TABLE "agent_territoire" (
    "agent_id" TEXT NOT NULL,
    "siren" TEXT NOT NULL,

    CONSTRAINT "agent_territoire_pkey" PRIMARY KEY ("agent_id","siren")
);

CREATE TABLE "commune" (
    "code_insee" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "siren" TEXT,

    CONSTRAINT "commune_pkey" PRIMARY KEY ("code_insee")
);

CREATE TABLE "grille" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "libelle" TEXT NOT NULL,
    "siren" TEXT NOT NULL,
    "population" TEXT NOT NULL,
    "etat" TEXT NOT NULL,
    "debut" DATE NOT NULL,
    "fin" DATE,
    "contenu" JSONB NOT NULL,

    CONSTRAINT "grille_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "demande" (
    "id" BIGSERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "numero_unique" TEXT NOT NULL,
    "statut" TEXT NOT NULL,
    "date_depot" DATE NOT NULL,
    "date_fin_validite" DATE,
    "date_maj" TIMESTAMPTZ(3) NOT NULL,
    "mutation" BOOLEAN NOT NULL,
    "nom" TEXT,
    "prenom" TEXT,
    "date_naissance" DATE,
    "personnes_a_loger" INTEGER NOT NULL,
    "typologies" TEXT[],
    "communes" TEXT[],
    "territoires" TEXT[],
    "a_coter" BOOLEAN NOT NULL,
    "motif_a_coter" TEXT,
    "etat_cotation" TEXT NOT NULL,
    "note" INTEGER,
    "cotation_id" BIGINT,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "donnees" JSONB NOT NULL,
    "empreinte" TEXT NOT NULL,
    "disparue_le" TIMESTAMPTZ(3),
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "synchronisee_le" TIMESTAMPTZ(3) NOT NULL,
    "recherche" TEXT GENERATED ALWAYS AS (f_sans_accent(numero_unique || ' ' || coalesce(nom, '') || ' ' || coalesce(prenom, ''))) STORED,

    CONSTRAINT "demande_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "cotation" (
    "id" BIGSERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "demande_id" BIGINT NOT NULL,
    "numero" INTEGER NOT NULL,
    "origine" TEXT NOT NULL,
    "etat" TEXT NOT NULL,
    "grille_code" TEXT NOT NULL,
    "grille_version" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "criteres" JSONB NOT NULL,
    "localisations" JSONB NOT NULL,
    "motif" TEXT NOT NULL,
    "justification" TEXT,
    "auteur_id" TEXT,
    "date_cotation" TIMESTAMPTZ(3) NOT NULL,
    "cle_idempotence" TEXT,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cotation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "envoi" (
    "id" BIGSERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "demande_id" BIGINT NOT NULL,
    "cotation_id" BIGINT NOT NULL,
    "territoires" TEXT[],
    "environnement" TEXT NOT NULL,
    "etat" TEXT NOT NULL,
    "tentatives" INTEGER NOT NULL DEFAULT 0,
    "prochain_essai" TIMESTAMPTZ(3) NOT NULL,
    "bail_par" TEXT,
    "bail_jusqu_a" TIMESTAMPTZ(3),
    "cloture" BIGINT NOT NULL DEFAULT 0,
    "classe" TEXT,
    "code_erreur" TEXT,
    "motifs" JSONB,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "termine_le" TIMESTAMPTZ(3),

    CONSTRAINT "envoi_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "tentative" (
    "id" BIGSERIAL NOT NULL,
    "envoi_id" BIGINT NOT NULL,
    "numero" INTEGER NOT NULL,
    "cloture" BIGINT NOT NULL,
    "nature" TEXT NOT NULL,
    "issue" TEXT NOT NULL,
    "classe" TEXT,
    "code" TEXT,
    "http" INTEGER,
    "correlation" TEXT,
    "debut" TIMESTAMPTZ(3) NOT NULL,
    "fin" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "tentative_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "evenement" (
    "id" BIGSERIAL NOT NULL,
    "demande_id" BIGINT NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "genre" TEXT NOT NULL,
    "agent_id" TEXT,
    "donnees" JSONB NOT NULL,

    CONSTRAINT "evenement_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "synchronisation" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "etat" TEXT NOT NULL,
    "declencheur" TEXT NOT NULL,
    "agent_id" TEXT,
    "demandee_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "debut" TIMESTAMPTZ(3),
    "fin" TIMESTAMPTZ(3),
    "battement_le" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL DEFAULT 0,
    "lues" INTEGER NOT NULL DEFAULT 0,
    "inchangees" INTEGER NOT NULL DEFAULT 0,
    "creees" INTEGER NOT NULL DEFAULT 0,
    "modifiees" INTEGER NOT NULL DEFAULT 0,
    "disparues" INTEGER NOT NULL DEFAULT 0,
    "erreurs" INTEGER NOT NULL DEFAULT 0,
    "message" TEXT,

    CONSTRAINT "synchronisation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "synchronisation_ligne" (
    "synchronisation_id" INTEGER NOT NULL,
    "rang" INTEGER NOT NULL,
    "numero_unique" TEXT NOT NULL,
    "etat" TEXT NOT NULL,
    "a_coter" BOOLEAN NOT NULL,
    "motif_a_coter" TEXT,

    CONSTRAINT "synchronisation_ligne_pkey" PRIMARY KEY ("synchronisation_id","rang")
);

CREATE TABLE "echange" (
    "id" BIGSERIAL NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL,
    "sens" TEXT NOT NULL,
    "partenaire" TEXT NOT NULL,
    "environnement" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "methode" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "classe" TEXT,
    "http" INTEGER,
    "code" TEXT,
    "duree_ms" INTEGER NOT NULL,
    "tentative" INTEGER NOT NULL,
    "demande_id" BIGINT,
    "envoi_id" BIGINT,
    "agent_id" TEXT,
    "correlation" TEXT NOT NULL,
    "territoires" TEXT[],

    CONSTRAINT "echange_pkey" PRIMARY KEY ("le","id")
) PARTITION BY RANGE ("le");

CREATE TABLE "echange_corps" (
    "echange_id" BIGINT NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL,
    "requete" TEXT,
    "reponse" TEXT,

    CONSTRAINT "echange_corps_pkey" PRIMARY KEY ("le","echange_id")
) PARTITION BY RANGE ("le");

CREATE TABLE "trafic" (
    "minute" TIMESTAMPTZ(0) NOT NULL,
    "environnement" TEXT NOT NULL,
    "partenaire" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "n" INTEGER NOT NULL,
    "duree_ms" BIGINT NOT NULL,

    CONSTRAINT "trafic_pkey" PRIMARY KEY ("minute","environnement","partenaire","operation","verdict")
);

CREATE TABLE "sante" (
    "environnement" TEXT NOT NULL,
    "couche" TEXT NOT NULL,
    "etat" TEXT NOT NULL,
    "depuis" TIMESTAMPTZ(3) NOT NULL,
    "dernier_succes" TIMESTAMPTZ(3),
    "dernier_echec" TIMESTAMPTZ(3),
    "verifiee_le" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sante_pkey" PRIMARY KEY ("environnement","couche")
);

CREATE TABLE "liaison" (
    "partenaire" TEXT NOT NULL,
    "environnement" TEXT NOT NULL,
    "jetons" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "rempli_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disjoncteur" JSONB NOT NULL DEFAULT '{"tag":"ferme","echecs":0}',

    CONSTRAINT "liaison_pkey" PRIMARY KEY ("partenaire","environnement")
);

CREATE TABLE "cause" (
    "code" TEXT NOT NULL,
    "titre" TEXT NOT NULL,
    "explication" TEXT NOT NULL,
    "probable" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "acteur" TEXT NOT NULL,
    "rejouable" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "maj_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "cause_pkey" PRIMARY KEY ("code")
);

CREATE TABLE "compteur" (
    "famille" TEXT NOT NULL,
    "cle" TEXT NOT NULL,
    "case" INTEGER NOT NULL,
    "n" BIGINT NOT NULL,

    CONSTRAINT "compteur_pkey" PRIMARY KEY ("famille","cle","case")
);

CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "agent_id" TEXT,
    "action" TEXT NOT NULL,
    "objet" TEXT NOT NULL,
    "issue" TEXT NOT NULL,
    "details" JSONB NOT NULL,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "agent_email_key" ON "agent"("email");

CREATE INDEX "compte_agent_id_idx" ON "compte"("agent_id");

CREATE INDEX "session_agent_id_idx" ON "session"("agent_id");

CREATE INDEX "grille_siren_population_etat_idx" ON "grille"("siren", "population", "etat");

CREATE UNIQUE INDEX "grille_code_version_key" ON "grille"("code", "version");

CREATE UNIQUE INDEX "demande_ref_key" ON "demande"("ref");

CREATE UNIQUE INDEX "demande_numero_unique_key" ON "demande"("numero_unique");

CREATE UNIQUE INDEX "cotation_ref_key" ON "cotation"("ref");

CREATE UNIQUE INDEX "cotation_demande_id_numero_key" ON "cotation"("demande_id", "numero");

CREATE UNIQUE INDEX "cotation_auteur_id_cle_idempotence_key" ON "cotation"("auteur_id", "cle_idempotence");

CREATE UNIQUE INDEX "envoi_ref_key" ON "envoi"("ref");

CREATE UNIQUE INDEX "tentative_envoi_id_numero_key" ON "tentative"("envoi_id", "numero");

CREATE UNIQUE INDEX "synchronisation_ref_key" ON "synchronisation"("ref");

ALTER TABLE "compte" ADD CONSTRAINT "compte_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "session" ADD CONSTRAINT "session_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "agent_territoire" ADD CONSTRAINT "agent_territoire_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "agent_territoire" ADD CONSTRAINT "agent_territoire_siren_fkey" FOREIGN KEY ("siren") REFERENCES "territoire"("siren") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "cotation" ADD CONSTRAINT "cotation_demande_id_fkey" FOREIGN KEY ("demande_id") REFERENCES "demande"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "cotation" ADD CONSTRAINT "cotation_auteur_id_fkey" FOREIGN KEY ("auteur_id") REFERENCES "agent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "envoi" ADD CONSTRAINT "envoi_demande_id_fkey" FOREIGN KEY ("demande_id") REFERENCES "demande"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "envoi" ADD CONSTRAINT "envoi_cotation_id_fkey" FOREIGN KEY ("cotation_id") REFERENCES "cotation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "tentative" ADD CONSTRAINT "tentative_envoi_id_fkey" FOREIGN KEY ("envoi_id") REFERENCES "envoi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "evenement" ADD CONSTRAINT "evenement_demande_id_fkey" FOREIGN KEY ("demande_id") REFERENCES "demande"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "synchronisation_ligne" ADD CONSTRAINT "synchronisation_ligne_synchronisation_id_fkey" FOREIGN KEY ("synchronisation_id") REFERENCES "synchronisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;


