-- Les alertes ouvertes se comptent au compteur, par règle : règle|a-voir ou règle|acquittee. Aucune page ne compte la table.
CREATE FUNCTION cle_alerte(a alerte) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT a.regle || '|' || CASE WHEN a.acquittee_le IS NULL THEN 'a-voir' ELSE 'acquittee' END WHERE a.fermee_le IS NULL
$$;

CREATE FUNCTION compter_alertes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'alerte', cle_alerte(a), pg_backend_pid() % 32, count(*) FROM apres a WHERE cle_alerte(a) IS NOT NULL GROUP BY 2 ORDER BY 2
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  ELSE
    INSERT INTO compteur AS c (famille, cle, "case", n)
    SELECT 'alerte', cle, pg_backend_pid() % 32, sum(d) FROM (
      SELECT cle_alerte(a) AS cle, 1 AS d FROM apres a UNION ALL SELECT cle_alerte(a), -1 FROM avant a
    ) x WHERE cle IS NOT NULL GROUP BY cle HAVING sum(d) <> 0 ORDER BY cle
    ON CONFLICT (famille, cle, "case") DO UPDATE SET n = c.n + excluded.n;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER alerte_compte_insert AFTER INSERT ON alerte REFERENCING NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_alertes();
CREATE TRIGGER alerte_compte_update AFTER UPDATE ON alerte REFERENCING OLD TABLE AS avant NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_alertes();
INSERT INTO compteur (famille, cle, "case", n)
SELECT 'alerte', cle_alerte(a), 0, count(*) FROM alerte a WHERE cle_alerte(a) IS NOT NULL GROUP BY 2;

-- Les écarts d'un calcul du stock, par raison, tenus quand une ligne s'écarte.
CREATE TABLE "calcul_stock_ecart" (
    "calcul_id" INTEGER NOT NULL,
    "raison" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "calcul_stock_ecart_pkey" PRIMARY KEY ("calcul_id","raison")
);
ALTER TABLE "calcul_stock_ecart" ADD CONSTRAINT "calcul_stock_ecart_calcul_id_fkey" FOREIGN KEY ("calcul_id") REFERENCES "calcul_stock"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION compter_ecarts_du_calcul() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO calcul_stock_ecart AS c (calcul_id, raison, n)
  SELECT a.calcul_id, a.raison, count(*) FROM apres a JOIN avant v USING (calcul_id, rang)
  WHERE a.etat = 'ecartee' AND v.etat <> 'ecartee' GROUP BY 1, 2 ORDER BY 1, 2
  ON CONFLICT (calcul_id, raison) DO UPDATE SET n = c.n + excluded.n;
  RETURN NULL;
END $$;
CREATE TRIGGER calcul_stock_ligne_ecart AFTER UPDATE ON calcul_stock_ligne
  REFERENCING OLD TABLE AS avant NEW TABLE AS apres FOR EACH STATEMENT EXECUTE FUNCTION compter_ecarts_du_calcul();
INSERT INTO calcul_stock_ecart (calcul_id, raison, n)
SELECT calcul_id, raison, count(*) FROM calcul_stock_ligne WHERE etat = 'ecartee' GROUP BY 1, 2;
DROP INDEX calcul_stock_ligne_ecartee;
