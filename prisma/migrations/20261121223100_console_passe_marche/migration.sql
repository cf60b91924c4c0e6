-- L'essai d'une liaison à Passe Marché passe par la même file que ceux du SNE ; son environnement le distingue.
ALTER TABLE "essai_appel" ADD COLUMN "environnement" TEXT;

-- Depuis quand chaque secret est en place. L'empreinte est un HMAC : elle reconnaît un secret sans le révéler.
CREATE TABLE "secret_passe_marche" (
    "environnement" TEXT NOT NULL,
    "usage" TEXT NOT NULL,
    "empreinte" TEXT NOT NULL,
    "depuis" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "vu_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "secret_passe_marche_pkey" PRIMARY KEY ("environnement","usage","empreinte")
);

-- La preuve qu'une personne apporte d'un point de contrôle que le service ne peut pas observer lui-même.
CREATE TABLE "preuve_passe_marche" (
    "environnement" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "reussie" BOOLEAN NOT NULL,
    "agent_id" TEXT NOT NULL,
    "le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "preuve_passe_marche_pkey" PRIMARY KEY ("environnement","point")
);
