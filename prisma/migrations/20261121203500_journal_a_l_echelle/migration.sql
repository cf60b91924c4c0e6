-- Chaque filtre du journal a son index, dans l'ordre de la liste (mesuré par « npm run bench -- journal »).
CREATE INDEX echange_par_code ON echange (code, le DESC, id DESC) WHERE code IS NOT NULL;
CREATE INDEX echange_par_classe ON echange (classe, le DESC, id DESC) WHERE classe IS NOT NULL;
CREATE INDEX echange_par_agent ON echange (agent_id, le DESC, id DESC) WHERE agent_id IS NOT NULL;
CREATE INDEX echange_par_partenaire ON echange (partenaire, le DESC, id DESC);
CREATE INDEX echange_par_http ON echange ((coalesce(http, 0) / 100), le DESC, id DESC);
CREATE INDEX echange_lents ON echange (le DESC, id DESC) WHERE duree_ms >= 1000;

-- Les corps se gardent trente jours : une partition par jour, pour n'effacer que par abandon de partition.
-- Une partition déjà attendue par la partition par défaut reste à celle-ci : préparer n'échoue jamais.
CREATE FUNCTION preparer_partition(parent text, nom text, debut date, fin date) RETURNS int LANGUAGE plpgsql AS $$
BEGIN
  IF to_regclass(nom) IS NOT NULL THEN RETURN 0; END IF;
  EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', nom, parent,
    debut::timestamp AT TIME ZONE 'UTC', fin::timestamp AT TIME ZONE 'UTC');
  RETURN 1;
EXCEPTION WHEN check_violation THEN RETURN 0;
END $$;

/* Les mois d'échanges de `depuis` et des `mois` suivants, les jours de corps de `depuis` à dix jours d'ici ; rejouable. */
CREATE OR REPLACE FUNCTION preparer_partitions(depuis date, mois int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  debut date;
  jour date;
  faites int := 0;
BEGIN
  FOR i IN 0..mois LOOP
    debut := (date_trunc('month', depuis) + make_interval(months => i))::date;
    faites := faites + preparer_partition('echange', to_char(debut, '"echange_"YYYY_MM'), debut, (debut + interval '1 month')::date);
  END LOOP;
  FOR jour IN SELECT generate_series(depuis, greatest(depuis, current_date) + 10, interval '1 day')::date LOOP
    faites := faites + preparer_partition('echange_corps', to_char(jour, '"echange_corps_"YYYY_MM_DD'), jour, jour + 1);
  END LOOP;
  RETURN faites;
END $$;

-- Les mois de corps déjà là deviennent des jours, avec ce qu'ils contiennent.
DO $$
DECLARE
  ancienne text;
BEGIN
  CREATE TEMP TABLE corps_gardes AS SELECT * FROM echange_corps;
  FOR ancienne IN SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
    WHERE i.inhparent = 'echange_corps'::regclass AND c.relname <> 'echange_corps_defaut' LOOP
    EXECUTE format('DROP TABLE %I', ancienne);
  END LOOP;
  PERFORM preparer_partitions(coalesce((SELECT least(min(le)::date, current_date) FROM corps_gardes), current_date), 2);
  DELETE FROM echange_corps;
  INSERT INTO echange_corps SELECT * FROM corps_gardes;
  DROP TABLE corps_gardes;
END $$;
