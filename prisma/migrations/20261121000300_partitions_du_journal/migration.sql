-- Le journal est partitionné par mois : la conservation se fait en détachant un mois, jamais par DELETE.
-- Une partition par défaut recueille ce qu'aucun mois préparé n'attend : un appel n'est jamais perdu faute de partition.
CREATE TABLE echange_defaut PARTITION OF echange DEFAULT;
CREATE TABLE echange_corps_defaut PARTITION OF echange_corps DEFAULT;

/* Prépare les partitions du mois de `depuis` et des `mois` suivants ; rejouable. */
CREATE FUNCTION preparer_partitions(depuis date, mois int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  debut date;
  nom text;
  parent text;
  faites int := 0;
BEGIN
  FOR i IN 0..mois LOOP
    debut := (date_trunc('month', depuis) + make_interval(months => i))::date;
    FOREACH parent IN ARRAY ARRAY['echange', 'echange_corps'] LOOP
      nom := parent || to_char(debut, '_YYYY_MM');
      IF to_regclass(nom) IS NULL THEN
        EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', nom, parent,
          debut::timestamp AT TIME ZONE 'UTC', (debut + interval '1 month')::timestamp AT TIME ZONE 'UTC');
        faites := faites + 1;
      END IF;
    END LOOP;
  END LOOP;
  RETURN faites;
END $$;

SELECT preparer_partitions(current_date, 2);

CREATE INDEX echange_par_demande ON echange (demande_id, le DESC, id DESC) WHERE demande_id IS NOT NULL;
CREATE INDEX echange_par_envoi ON echange (envoi_id, le DESC) WHERE envoi_id IS NOT NULL;
CREATE INDEX echange_par_correlation ON echange (correlation);
CREATE INDEX echange_par_verdict ON echange (verdict, le DESC, id DESC);
CREATE INDEX echange_par_operation ON echange (operation, le DESC, id DESC);
