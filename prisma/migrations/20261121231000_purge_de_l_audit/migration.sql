-- La trace se garde un temps, puis se purge par le début sans rompre sa chaîne : l'ancre est le dernier maillon purgé, d'où repart la vérification.
CREATE TABLE "audit_ancre" (
    "rang" BIGINT NOT NULL,
    "audit_id" BIGINT NOT NULL,
    "tx" xid8 NOT NULL,
    "empreinte" TEXT NOT NULL,

    CONSTRAINT "audit_ancre_pkey" PRIMARY KEY ("rang")
);
CREATE TRIGGER ancre_figee BEFORE UPDATE OR DELETE ON audit_ancre FOR EACH ROW EXECUTE FUNCTION audit_intouchable();
CREATE TRIGGER ancre_pleine BEFORE TRUNCATE ON audit_ancre FOR EACH STATEMENT EXECUTE FUNCTION audit_intouchable();

-- Six mois au moins (recommandation de la CNIL sur la journalisation), quel que soit le réglage ; et un vrai maillon, pas une invention.
CREATE FUNCTION audit_ancrer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM audit_maillon m
      WHERE m.rang = NEW.rang AND m.audit_id = NEW.audit_id AND m.tx = NEW.tx AND m.empreinte = NEW.empreinte)
    OR EXISTS (SELECT 1 FROM audit_maillon m JOIN audit a ON a.id = m.audit_id
      WHERE m.rang <= NEW.rang AND a.le > now() - interval '6 months') THEN
    RAISE EXCEPTION 'audit : une trace de moins de six mois ne se purge pas';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER ancre_juste BEFORE INSERT ON audit_ancre FOR EACH ROW EXECUTE FUNCTION audit_ancrer();

-- Seul ce qui est sous l'ancre se retire ; le reste ne se corrige ni ne s'efface, comme avant.
CREATE FUNCTION audit_purgeable() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ancre bigint := (SELECT max(rang) FROM audit_ancre);
BEGIN
  IF TG_TABLE_NAME = 'audit' AND EXISTS (SELECT 1 FROM audit_maillon m WHERE m.audit_id = (to_jsonb(OLD) ->> 'id')::bigint AND m.rang <= ancre) THEN
    RETURN OLD;
  ELSIF TG_TABLE_NAME = 'audit_maillon' AND (to_jsonb(OLD) ->> 'rang')::bigint <= ancre THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'audit : insertion seule';
END $$;
DROP TRIGGER audit_fige ON audit;
DROP TRIGGER maillon_fige ON audit_maillon;
CREATE TRIGGER audit_fige BEFORE UPDATE ON audit FOR EACH ROW EXECUTE FUNCTION audit_intouchable();
CREATE TRIGGER maillon_fige BEFORE UPDATE ON audit_maillon FOR EACH ROW EXECUTE FUNCTION audit_intouchable();
CREATE TRIGGER audit_garde BEFORE DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_purgeable();
CREATE TRIGGER maillon_garde BEFORE DELETE ON audit_maillon FOR EACH ROW EXECUTE FUNCTION audit_purgeable();
