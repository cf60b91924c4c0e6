-- Le niveau d'authentification rendu par ProConnect : un rôle reçu en cours de session ne profite pas d'une connexion trop faible.
-- Les sessions d'avant n'en ont pas et se rouvrent.
ALTER TABLE "session" ADD COLUMN "acr" TEXT;
