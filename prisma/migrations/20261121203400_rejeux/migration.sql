-- Un rejeu nommé : une portée figée à sa création, ligne à ligne, puis exécutée à un rythme.
CREATE TABLE "rejeu" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "raison" TEXT NOT NULL,
    "portee" TEXT NOT NULL,
    "incident_id" BIGINT,
    "environnement" TEXT NOT NULL,
    "etat" TEXT NOT NULL,
    "par_minute" INTEGER NOT NULL,
    "agent_id" TEXT NOT NULL,
    "territoires" TEXT[],
    "partout" BOOLEAN NOT NULL,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "debut" TIMESTAMPTZ(3),
    "fin" TIMESTAMPTZ(3),
    "prochain_lot" TIMESTAMPTZ(3),

    CONSTRAINT "rejeu_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "rejeu_ref_key" ON "rejeu"("ref");

CREATE TABLE "rejeu_ligne" (
    "rejeu_id" INTEGER NOT NULL,
    "rang" INTEGER NOT NULL,
    "envoi_id" BIGINT NOT NULL,
    "avis" TEXT NOT NULL,
    "etat" TEXT NOT NULL,
    "classe" TEXT,
    "code" TEXT,
    "change_le" TIMESTAMPTZ(3),

    CONSTRAINT "rejeu_ligne_pkey" PRIMARY KEY ("rejeu_id","rang")
);

CREATE INDEX rejeu_actif ON rejeu (id) WHERE etat IN ('en-cours', 'en-pause');
CREATE INDEX rejeu_par_incident ON rejeu (incident_id, id DESC) WHERE incident_id IS NOT NULL;
CREATE INDEX rejeu_ligne_a_faire ON rejeu_ligne (rejeu_id, rang) WHERE etat = 'en-attente';
CREATE INDEX rejeu_ligne_remise ON rejeu_ligne (rejeu_id) WHERE etat = 'remise';
