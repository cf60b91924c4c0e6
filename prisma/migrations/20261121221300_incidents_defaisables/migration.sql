-- Qui s'occupe d'une cause, sauf mention contraire : une règle du catalogue, versionnée avec lui.
ALTER TABLE "cause" ADD COLUMN "responsable_id" TEXT;

-- Où se répartissent les occurrences d'un incident ; tenu avec lui, jamais recompté à la lecture.
CREATE TABLE "incident_repartition" (
    "incident_id" BIGINT NOT NULL,
    "axe" TEXT NOT NULL,
    "valeur" TEXT NOT NULL,
    "n" BIGINT NOT NULL,

    CONSTRAINT "incident_repartition_pkey" PRIMARY KEY ("incident_id","axe","valeur")
);

INSERT INTO incident_repartition (incident_id, axe, valeur, n)
SELECT coalesce(i.fusionne_dans, i.id), x.axe, x.valeur, count(*)
FROM echange e JOIN incident i ON i.id = e.incident_id
LEFT JOIN envoi v ON v.id = e.envoi_id LEFT JOIN cotation c ON c.id = v.cotation_id
CROSS JOIN LATERAL (
  SELECT 'territoire' AS axe, t AS valeur FROM unnest(e.territoires) t
  UNION ALL SELECT 'grille', c.grille_code || ' ' || c.grille_version WHERE c.id IS NOT NULL
) x GROUP BY 1, 2, 3;

-- Défusionner rend des demandes : le compte tenu suit aussi les suppressions.
CREATE FUNCTION decompter_demandes_touchees() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE incident i SET demandes = i.demandes - a.n
    FROM (SELECT incident_id, count(*) AS n FROM avant GROUP BY incident_id) a WHERE i.id = a.incident_id;
  RETURN NULL;
END $$;
CREATE TRIGGER incident_demande_decomptee AFTER DELETE ON incident_demande
  REFERENCING OLD TABLE AS avant FOR EACH STATEMENT EXECUTE FUNCTION decompter_demandes_touchees();

-- Les lignes d'un rejeu, comptées par avis et par résultat dans la transaction qui les change (une seule à la fois par rejeu).
CREATE TABLE "rejeu_compte" (
    "rejeu_id" INTEGER NOT NULL,
    "avis" TEXT NOT NULL,
    "etat" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "rejeu_compte_pkey" PRIMARY KEY ("rejeu_id","avis","etat")
);

INSERT INTO rejeu_compte (rejeu_id, avis, etat, n) SELECT rejeu_id, avis, etat, count(*) FROM rejeu_ligne GROUP BY 1, 2, 3;

CREATE FUNCTION compter_lignes_de_rejeu() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO rejeu_compte AS c (rejeu_id, avis, etat, n) SELECT rejeu_id, avis, etat, count(*) FROM apres GROUP BY 1, 2, 3
    ON CONFLICT (rejeu_id, avis, etat) DO UPDATE SET n = c.n + excluded.n;
  ELSE
    INSERT INTO rejeu_compte AS c (rejeu_id, avis, etat, n) SELECT rejeu_id, avis, etat, sum(d) FROM (
      SELECT rejeu_id, avis, etat, 1 AS d FROM apres UNION ALL SELECT rejeu_id, avis, etat, -1 FROM avant
    ) x GROUP BY 1, 2, 3 HAVING sum(d) <> 0
    ON CONFLICT (rejeu_id, avis, etat) DO UPDATE SET n = c.n + excluded.n;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER rejeu_ligne_comptee_insert AFTER INSERT ON rejeu_ligne
  REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_lignes_de_rejeu();
CREATE TRIGGER rejeu_ligne_comptee_update AFTER UPDATE ON rejeu_ligne
  REFERENCING OLD TABLE AS avant NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_lignes_de_rejeu();

-- Le journal dit dans quels rejeux un envoi est passé.
CREATE INDEX rejeu_ligne_par_envoi ON rejeu_ligne (envoi_id);

-- La dernière résolution se lit sans parcourir l'histoire.
CREATE INDEX incident_evenement_resolu ON incident_evenement (id DESC) WHERE genre = 'etat' AND vers = 'resolu';
