-- Ce que l'équipe conclut d'une simulation, lu par ceux à qui l'adresse est partagée.
ALTER TABLE "simulation" ADD COLUMN "commentaire" TEXT;
