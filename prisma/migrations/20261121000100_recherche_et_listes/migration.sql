-- Les chemins de lecture : chaque tri d'une liste a son index, l'identifiant départage (pages par clé, jamais d'OFFSET).
CREATE INDEX demande_recherche ON demande USING gin (recherche gin_trgm_ops);
CREATE INDEX demande_par_maj ON demande (date_maj DESC, id DESC);
CREATE INDEX demande_par_etat ON demande (etat_cotation, date_maj DESC, id DESC);
CREATE INDEX demande_par_depot ON demande (date_depot, id);
CREATE INDEX demande_par_note ON demande ((coalesce(note, -100000)) DESC, id DESC);
CREATE INDEX demande_communes ON demande USING gin (communes);

CREATE INDEX cotation_par_demande ON cotation (demande_id, numero DESC);
CREATE INDEX evenement_par_demande ON evenement (demande_id, id DESC);

-- La prise (claim) : ce qui est dû, et ce dont le bail est passé.
CREATE INDEX envoi_du ON envoi (prochain_essai, id) WHERE etat IN ('a-envoyer', 'a-verifier');
CREATE INDEX envoi_bail ON envoi (bail_jusqu_a) WHERE etat = 'en-cours';
-- Une seule plume par demande : au plus un envoi sorti à la fois, et l'ordre des envois non résolus.
CREATE UNIQUE INDEX envoi_une_plume ON envoi (demande_id) WHERE etat = 'en-cours';
CREATE INDEX envoi_non_resolu ON envoi (demande_id, id) WHERE etat IN ('a-envoyer', 'en-cours', 'a-verifier', 'incertain');
CREATE INDEX envoi_par_etat ON envoi (etat, id DESC);
CREATE INDEX envoi_par_cause ON envoi (classe, code_erreur, id DESC) WHERE classe IS NOT NULL;
CREATE INDEX envoi_par_demande ON envoi (demande_id, id DESC);

CREATE UNIQUE INDEX synchronisation_une_seule ON synchronisation ((true)) WHERE etat = 'en-cours';
CREATE INDEX synchronisation_ligne_a_lire ON synchronisation_ligne (synchronisation_id, rang) WHERE etat = 'a-lire';
CREATE INDEX audit_par_date ON audit (le DESC, id DESC);
