-- Une liste du SNE qui rétrécit trop arrête la synchronisation : on garde combien de demandes disparaîtraient, pour qu'une personne
-- puisse accepter ce nombre-là, et pas davantage.
ALTER TABLE "synchronisation" ADD COLUMN "absentes" INTEGER;
ALTER TABLE "synchronisation" ADD COLUMN "absentes_acceptees" INTEGER NOT NULL DEFAULT 0;
