-- Calcul du stock : toutes les demandes à coter d'un territoire, avant une échéance. La ligne est le point de reprise.
CREATE TABLE "calcul_stock" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "etat" TEXT NOT NULL,
    "territoires" TEXT[],
    "echeance" DATE NOT NULL,
    "agent_id" TEXT,
    "demande_le" TIMESTAMPTZ(3) NOT NULL,
    "debut" TIMESTAMPTZ(3),
    "fin" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL DEFAULT 0,
    "a_calculer" INTEGER NOT NULL DEFAULT 0,
    "en_file" INTEGER NOT NULL DEFAULT 0,
    "transmises" INTEGER NOT NULL DEFAULT 0,
    "rejetees" INTEGER NOT NULL DEFAULT 0,
    "ecartees" INTEGER NOT NULL DEFAULT 0,
    "maj_le" TIMESTAMPTZ(3),

    CONSTRAINT "calcul_stock_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "calcul_stock_ligne" (
    "calcul_id" INTEGER NOT NULL,
    "rang" INTEGER NOT NULL,
    "demande_id" BIGINT NOT NULL,
    "revision" INTEGER NOT NULL,
    "etat" TEXT NOT NULL,
    "raison" TEXT,
    "envoi_id" BIGINT,

    CONSTRAINT "calcul_stock_ligne_pkey" PRIMARY KEY ("calcul_id","rang")
);

CREATE TABLE "calcul_stock_point" (
    "calcul_id" INTEGER NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL,
    "restantes" INTEGER NOT NULL,

    CONSTRAINT "calcul_stock_point_pkey" PRIMARY KEY ("calcul_id","le")
);

CREATE UNIQUE INDEX "calcul_stock_ref_key" ON "calcul_stock"("ref");

ALTER TABLE "calcul_stock_ligne" ADD CONSTRAINT "calcul_stock_ligne_calcul_id_fkey" FOREIGN KEY ("calcul_id") REFERENCES "calcul_stock"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "calcul_stock_point" ADD CONSTRAINT "calcul_stock_point_calcul_id_fkey" FOREIGN KEY ("calcul_id") REFERENCES "calcul_stock"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Un seul calcul à la fois : deux calculs se disputeraient les mêmes demandes.
CREATE UNIQUE INDEX calcul_stock_un_seul ON calcul_stock ((true)) WHERE etat IN ('en-attente', 'en-cours', 'en-pause');
CREATE INDEX calcul_stock_ligne_a_faire ON calcul_stock_ligne (calcul_id, rang) WHERE etat = 'a-calculer';
CREATE INDEX calcul_stock_ligne_en_file ON calcul_stock_ligne (calcul_id, envoi_id) WHERE etat = 'en-file';
CREATE INDEX calcul_stock_ligne_ecartee ON calcul_stock_ligne (calcul_id, raison) WHERE etat = 'ecartee';
