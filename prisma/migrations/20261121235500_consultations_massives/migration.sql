-- Ce que la règle « consultations » relit chaque minute, sans parcourir toute la trace.
CREATE INDEX audit_consultation ON audit (le) WHERE action IN ('demande.consulter', 'identite.consulter');

INSERT INTO regle_alerte (code, genre, libelle, seuil, fenetre_minutes, minimum) VALUES
  ('consultations-rapides', 'consultations', 'Dossiers consultés par une même personne en une heure', 200, 60, 1),
  ('consultations-du-jour', 'consultations', 'Dossiers consultés par une même personne en un jour', 800, 1440, 1);
