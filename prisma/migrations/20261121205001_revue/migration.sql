-- La revue à plusieurs : qui a pris quoi, qui regarde quoi, ce que chacun retrouve.
CREATE TABLE "attribution" (
    "demande_id" BIGINT NOT NULL,
    "agent_id" TEXT NOT NULL,
    "depuis" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attribution_pkey" PRIMARY KEY ("demande_id")
);

CREATE TABLE "suivi" (
    "agent_id" TEXT NOT NULL,
    "demande_id" BIGINT NOT NULL,
    "depuis" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suivi_pkey" PRIMARY KEY ("agent_id","demande_id")
);

CREATE TABLE "reservation" (
    "demande_id" BIGINT NOT NULL,
    "agent_id" TEXT NOT NULL,
    "jusqu_a" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reservation_pkey" PRIMARY KEY ("demande_id")
);

-- Sans journal de transactions : un redémarrage l'efface, et c'est ce qu'on en attend.
CREATE UNLOGGED TABLE "presence" (
    "demande_id" BIGINT NOT NULL,
    "agent_id" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "vu_le" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("demande_id","agent_id")
);

CREATE TABLE "ouverture" (
    "agent_id" TEXT NOT NULL,
    "demande_id" BIGINT NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ouverture_pkey" PRIMARY KEY ("agent_id","demande_id")
);

CREATE TABLE "vue" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "agent_id" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "adresse" TEXT NOT NULL,
    "equipe" BOOLEAN NOT NULL DEFAULT false,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "vue_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "preference" (
    "agent_id" TEXT NOT NULL,
    "raccourcis" BOOLEAN NOT NULL DEFAULT true,
    "vue_id" INTEGER,

    CONSTRAINT "preference_pkey" PRIMARY KEY ("agent_id")
);

CREATE TABLE "export_jour" (
    "agent_id" TEXT NOT NULL,
    "jour" DATE NOT NULL,
    "fichiers" INTEGER NOT NULL,

    CONSTRAINT "export_jour_pkey" PRIMARY KEY ("agent_id","jour")
);

CREATE INDEX "attribution_agent_id_idx" ON "attribution"("agent_id");
CREATE INDEX "suivi_demande_id_idx" ON "suivi"("demande_id");
CREATE UNIQUE INDEX "vue_ref_key" ON "vue"("ref");
CREATE UNIQUE INDEX "vue_agent_id_nom_key" ON "vue"("agent_id", "nom");

ALTER TABLE "preference" ADD CONSTRAINT "preference_vue_id_fkey" FOREIGN KEY ("vue_id") REFERENCES "vue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

