-- Combien de demandes distinctes un agent a exportées dans la journée : la borne porte sur elles, et non sur les fichiers ni les clics.
ALTER TABLE "export_jour" ADD COLUMN "demandes" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "export_demande" (
    "agent_id" TEXT NOT NULL,
    "jour" DATE NOT NULL,
    "demande_id" BIGINT NOT NULL,

    CONSTRAINT "export_demande_pkey" PRIMARY KEY ("agent_id","jour","demande_id")
);

CREATE INDEX "export_demande_jour_idx" ON "export_demande"("jour");
