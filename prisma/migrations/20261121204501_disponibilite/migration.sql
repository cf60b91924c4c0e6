-- Ce que la disponibilité compte, tenu dans l'instruction qui écrit le trafic : pannes (5xx, délais, réseau), quotas (429) à part, durées par tranches.
ALTER TABLE "trafic" ADD COLUMN "pannes" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "quotas" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "tranches" INTEGER[] NOT NULL DEFAULT '{}';

CREATE FUNCTION ajouter_tranches(a int[], b int[]) RETURNS int[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(coalesce(x, 0) + coalesce(y, 0) ORDER BY rang), '{}') FROM unnest(a, b) WITH ORDINALITY AS t(x, y, rang)
$$;
CREATE AGGREGATE somme_tranches(int[]) (SFUNC = ajouter_tranches, STYPE = int[], INITCOND = '{}');

-- Cumuls par jour de Paris : quatre-vingt-dix jours se lisent en une requête courte.
CREATE TABLE "trafic_jour" (
    "jour" DATE NOT NULL,
    "environnement" TEXT NOT NULL,
    "partenaire" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "appels" INTEGER NOT NULL,
    "pannes" INTEGER NOT NULL,
    "quotas" INTEGER NOT NULL,
    "refus" INTEGER NOT NULL,
    "duree_ms" BIGINT NOT NULL,
    "tranches" INTEGER[],

    CONSTRAINT "trafic_jour_pkey" PRIMARY KEY ("jour","environnement","partenaire","operation")
);

CREATE TABLE "disponibilite_jour" (
    "jour" DATE NOT NULL,
    "environnement" TEXT NOT NULL,
    "appels" INTEGER NOT NULL,
    "pannes" INTEGER NOT NULL,
    "quotas" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "minutes_en_panne" INTEGER NOT NULL,
    "appels_hors_maintenance" INTEGER NOT NULL,
    "pannes_hors_maintenance" INTEGER NOT NULL,
    "minutes_hors_maintenance" INTEGER NOT NULL,
    "minutes_en_panne_hors_maintenance" INTEGER NOT NULL,
    "calculee_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "disponibilite_jour_pkey" PRIMARY KEY ("jour","environnement")
);

CREATE TABLE "annonce" (
    "id" SERIAL NOT NULL,
    "ref" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "debut" TIMESTAMPTZ(3) NOT NULL,
    "fin" TIMESTAMPTZ(3) NOT NULL,
    "audience" TEXT NOT NULL,
    "maintenance" BOOLEAN NOT NULL DEFAULT false,
    "auteur_id" TEXT,
    "cree_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "maj_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "annonce_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "annonce_ref_key" ON "annonce"("ref");

CREATE INDEX "annonce_fin_idx" ON "annonce"("fin");

-- Recalcule les jours demandés, entiers : rejouable, et juste même si une maintenance est déclarée après coup.
CREATE FUNCTION cumuler_jours(du date, au date) RETURNS void LANGUAGE sql AS $$
  DELETE FROM trafic_jour WHERE jour BETWEEN du AND au;
  DELETE FROM disponibilite_jour WHERE jour BETWEEN du AND au;
  INSERT INTO trafic_jour (jour, environnement, partenaire, operation, appels, pannes, quotas, refus, duree_ms, tranches)
  SELECT (minute AT TIME ZONE 'Europe/Paris')::date, environnement, partenaire, operation, sum(n), sum(pannes), sum(quotas),
    coalesce(sum(n) FILTER (WHERE verdict = 'refuse'), 0), sum(duree_ms), somme_tranches(tranches)
  FROM trafic WHERE minute >= du::timestamp AT TIME ZONE 'Europe/Paris' AND minute < (au + 1)::timestamp AT TIME ZONE 'Europe/Paris'
  GROUP BY 1, 2, 3, 4;
  -- Une minute est en panne quand un appel y est tombé en panne et que le SNE n'y a répondu à aucun.
  WITH minutes AS (
    SELECT t.minute, t.environnement, sum(t.n) AS appels, sum(t.pannes) AS pannes, sum(t.quotas) AS quotas,
      sum(t.pannes) > 0 AND coalesce(sum(t.n - t.pannes) FILTER (WHERE t.partenaire = 'sne'), 0) = 0 AS en_panne,
      NOT EXISTS (SELECT 1 FROM annonce a WHERE a.maintenance AND t.minute >= date_trunc('minute', a.debut) AND t.minute < a.fin) AS comptee
    FROM trafic t
    WHERE t.partenaire IN ('piste', 'sne')
      AND t.minute >= du::timestamp AT TIME ZONE 'Europe/Paris' AND t.minute < (au + 1)::timestamp AT TIME ZONE 'Europe/Paris'
    GROUP BY t.minute, t.environnement
  )
  INSERT INTO disponibilite_jour (jour, environnement, appels, pannes, quotas, minutes, minutes_en_panne,
    appels_hors_maintenance, pannes_hors_maintenance, minutes_hors_maintenance, minutes_en_panne_hors_maintenance)
  SELECT (minute AT TIME ZONE 'Europe/Paris')::date, environnement, sum(appels), sum(pannes), sum(quotas), count(*),
    count(*) FILTER (WHERE en_panne), coalesce(sum(appels) FILTER (WHERE comptee), 0), coalesce(sum(pannes) FILTER (WHERE comptee), 0),
    count(*) FILTER (WHERE comptee), count(*) FILTER (WHERE comptee AND en_panne)
  FROM minutes GROUP BY 1, 2;
$$;
