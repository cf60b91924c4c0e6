-- Une action sur plus de cinquante demandes : sa portée est figée à la demande, le travailleur la mène par lots.
CREATE TABLE "traitement" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "agent_id" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "pour_id" TEXT,
    "etat" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "tronquee" BOOLEAN NOT NULL,
    "demande_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "fin" TIMESTAMPTZ(3),

    CONSTRAINT "traitement_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "traitement_ref_key" ON "traitement"("ref");
CREATE INDEX "traitement_a_mener" ON "traitement"("id") WHERE etat = 'en-cours';

CREATE TABLE "traitement_ligne" (
    "traitement_id" INTEGER NOT NULL,
    "rang" INTEGER NOT NULL,
    "demande_id" BIGINT NOT NULL,
    "etat" TEXT NOT NULL DEFAULT 'a-faire',

    CONSTRAINT "traitement_ligne_pkey" PRIMARY KEY ("traitement_id","rang")
);
ALTER TABLE "traitement_ligne" ADD CONSTRAINT "traitement_ligne_traitement_id_fkey" FOREIGN KEY ("traitement_id") REFERENCES "traitement"("id") ON DELETE CASCADE ON UPDATE CASCADE;
