-- Une simulation n'écrit que sa propre ligne : point de reprise et résultat compris.
CREATE TABLE "simulation" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "agent_id" TEXT NOT NULL,
    "siren" TEXT NOT NULL,
    "titre" TEXT NOT NULL,
    "avant" JSONB NOT NULL,
    "apres" JSONB NOT NULL,
    "etat" TEXT NOT NULL,
    "demandee_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "debut" TIMESTAMPTZ(3),
    "fin" TIMESTAMPTZ(3),
    "total" INTEGER NOT NULL DEFAULT 0,
    "faites" INTEGER NOT NULL DEFAULT 0,
    "curseur" BIGINT NOT NULL DEFAULT 0,
    "bilan" JSONB,
    "message" TEXT,

    CONSTRAINT "simulation_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "simulation_ref_key" ON "simulation"("ref");
CREATE INDEX simulation_a_faire ON simulation (id) WHERE etat IN ('en-attente', 'en-cours');

-- La répartition des notes, refaite par le travailleur : un écran la lit sans parcourir les demandes. typologie '' et territoire '' : tous.
CREATE TABLE "distribution_note" (
    "territoire" TEXT NOT NULL,
    "grille_code" TEXT NOT NULL,
    "grille_version" TEXT NOT NULL,
    "typologie" TEXT NOT NULL,
    "public" TEXT NOT NULL,
    "note" INTEGER NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "distribution_note_pkey" PRIMARY KEY ("territoire","grille_code","grille_version","typologie","public","note")
);
-- Un relevé par semaine : l'évolution ne se reconstitue pas après coup.
CREATE TABLE "distribution_releve" (
    "semaine" DATE NOT NULL,
    "territoire" TEXT NOT NULL,
    "grille_code" TEXT NOT NULL,
    "grille_version" TEXT NOT NULL,
    "public" TEXT NOT NULL,
    "effectif" INTEGER NOT NULL,
    "q1" INTEGER NOT NULL,
    "mediane" INTEGER NOT NULL,
    "q3" INTEGER NOT NULL,
    "calcule_le" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "distribution_releve_pkey" PRIMARY KEY ("semaine","territoire","grille_code","grille_version","public")
);

CREATE FUNCTION publics_de(d demande, jour date) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT array_remove(ARRAY['tous', CASE WHEN d.mutation THEN 'mutation' ELSE 'primo' END,
    CASE WHEN d.donnees #> '{priorites,dalo}' = 'true' THEN 'dalo' END,
    CASE WHEN d.donnees #> '{menage,handicap}' = 'true' THEN 'handicap' END,
    CASE WHEN d.date_naissance > jour - interval '30 years' THEN 'moins-de-30'
         WHEN d.date_naissance > jour - interval '65 years' THEN 'de-30-a-64'
         WHEN d.date_naissance IS NOT NULL THEN 'plus-de-65' END], NULL)
$$;
