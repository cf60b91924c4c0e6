-- Qui a proposé le brouillon : au-delà d'un écart réglé, une autre personne le publie.
ALTER TABLE "grille" ADD COLUMN "auteur_id" TEXT;
