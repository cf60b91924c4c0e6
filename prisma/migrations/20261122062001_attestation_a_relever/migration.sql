-- Un dossier arrivé sans son attestation (trop grosse, ou pas encore là) laissait la candidature « finalisée » sans que rien ne la redemande.
DROP INDEX candidature_a_sonder;
CREATE INDEX candidature_a_sonder ON candidature (coalesce(sondee_le, cree_le))
  WHERE cree_le IS NOT NULL AND (dossier_le IS NULL OR attestation_le IS NULL);
