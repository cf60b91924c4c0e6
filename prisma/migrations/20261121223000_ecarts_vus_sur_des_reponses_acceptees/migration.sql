-- Un écart dit ce qui était attendu et ce qui est venu : deux codes nouveaux d'un même champ sont deux écarts.
ALTER TABLE "ecart_contrat" ADD COLUMN "attendu" TEXT NOT NULL DEFAULT '', ADD COLUMN "recu" TEXT NOT NULL DEFAULT '';
UPDATE "ecart_contrat" SET "attendu" = 'la forme du contrat', "recu" = "regle", "regle" = 'forme';
ALTER TABLE "ecart_contrat" ALTER COLUMN "attendu" DROP DEFAULT, ALTER COLUMN "recu" DROP DEFAULT;
ALTER TABLE "ecart_contrat" DROP CONSTRAINT "ecart_contrat_pkey",
  ADD CONSTRAINT "ecart_contrat_pkey" PRIMARY KEY ("environnement", "operation", "chemin", "regle", "recu");
