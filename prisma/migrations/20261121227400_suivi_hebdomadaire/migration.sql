-- Parmi les demandes réparties, celles dont la note vient d'une saisie d'agent ; 0 jusqu'à la prochaine répartition.
ALTER TABLE "distribution_note" ADD COLUMN "corrigees" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "distribution_releve" ADD COLUMN "corrigees" INTEGER NOT NULL DEFAULT 0;

-- Le temps de la seconde personne, par semaine de décision. territoire '' : tous.
CREATE TABLE "validation_releve" (
    "semaine" DATE NOT NULL,
    "territoire" TEXT NOT NULL,
    "decidees" INTEGER NOT NULL,
    "mediane_min" INTEGER NOT NULL,
    "neuf_sur_dix_min" INTEGER NOT NULL,

    CONSTRAINT "validation_releve_pkey" PRIMARY KEY ("semaine","territoire")
);

CREATE INDEX "validation_decidee_le_idx" ON "validation"("decidee_le");
