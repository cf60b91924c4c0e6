-- La cause propre d'un échange : le code du SNE, le blocage 423, ou la classe telle que Passe Marché la vit.
-- Les textes libres de Passe Marché ne regroupent pas : sa classe (ou le verdict d'une notification) suffit.
CREATE FUNCTION cause_propre(partenaire text, code text, classe text, http int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN partenaire = 'passe-marche' THEN 'PM-' || upper(coalesce(classe, code))
    ELSE coalesce(code, CASE WHEN http = 423 THEN 'QUOTA-423' END) END
$$;

-- Une règle regarde nos appels au SNE ou à Passe Marché, dont le trafic est trop mince pour les mêmes seuils.
ALTER TABLE "regle_alerte" ADD COLUMN "partenaire" TEXT NOT NULL DEFAULT 'sne';
INSERT INTO regle_alerte (code, genre, partenaire, libelle, seuil, fenetre_minutes, minimum) VALUES
  ('taux-de-cause-passe-marche', 'taux-de-cause', 'passe-marche', 'Part des appels à Passe Marché qui échouent pour une même cause', 0.2, 60, 3);
