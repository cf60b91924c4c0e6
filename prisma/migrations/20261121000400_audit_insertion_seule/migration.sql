-- Une trace ne se corrige pas : ni modification, ni suppression, ni vidage.
CREATE FUNCTION audit_intouchable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit : insertion seule';
END $$;
CREATE TRIGGER audit_fige BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_intouchable();
CREATE TRIGGER audit_plein BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_intouchable();
