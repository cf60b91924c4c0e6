-- Additionner les tranches case par case, sans fonction par ligne : 0,3 s au lieu de 1,9 s pour deux jours de 14 400 lignes.
-- Recalcule les jours demandés, entiers : rejouable, et juste même si une maintenance est déclarée après coup.
CREATE OR REPLACE FUNCTION cumuler_jours(du date, au date) RETURNS void LANGUAGE sql AS $$
  DELETE FROM trafic_jour WHERE jour BETWEEN du AND au;
  DELETE FROM disponibilite_jour WHERE jour BETWEEN du AND au;
  INSERT INTO trafic_jour (jour, environnement, partenaire, operation, appels, pannes, quotas, refus, duree_ms, tranches)
  SELECT (minute AT TIME ZONE 'Europe/Paris')::date, environnement, partenaire, operation, sum(n), sum(pannes), sum(quotas),
    coalesce(sum(n) FILTER (WHERE verdict = 'refuse'), 0), sum(duree_ms), 
    ARRAY[coalesce(sum(tranches[1]), 0), coalesce(sum(tranches[2]), 0), coalesce(sum(tranches[3]), 0), coalesce(sum(tranches[4]), 0), coalesce(sum(tranches[5]), 0), coalesce(sum(tranches[6]), 0), coalesce(sum(tranches[7]), 0), coalesce(sum(tranches[8]), 0), coalesce(sum(tranches[9]), 0), coalesce(sum(tranches[10]), 0), coalesce(sum(tranches[11]), 0), coalesce(sum(tranches[12]), 0)]::int[]
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
