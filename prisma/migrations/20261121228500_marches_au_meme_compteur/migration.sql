-- Les marchés rejoignent le déclencheur commun ; leur case est la pile que montre la liste.
CREATE FUNCTION cle_marche(m marche) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT m.environnement || '|' || m.pile $$;
DROP FUNCTION compter_marches() CASCADE;
DROP FUNCTION compter_passe_marche();
SELECT compter_la_table('marche');
