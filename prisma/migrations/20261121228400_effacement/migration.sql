-- Une demande radiée, ou que le SNE ne liste plus, perd ses données personnelles passé son délai ; sa ligne reste pour les comptes.
ALTER TABLE "demande" ADD COLUMN "effacee_le" TIMESTAMPTZ(3);

-- Si le SNE en redonne les données, elle est de nouveau à effacer.
CREATE FUNCTION demande_revenue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.effacee_le := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER demande_revenue BEFORE UPDATE OF empreinte ON demande FOR EACH ROW
  WHEN (OLD.effacee_le IS NOT NULL AND OLD.empreinte IS DISTINCT FROM NEW.empreinte) EXECUTE FUNCTION demande_revenue();
