-- La recette cherche la dernière notification d'une sorte dans un environnement : sans ces index, celui où rien n'arrive lirait tout l'autre.
CREATE INDEX notification_par_environnement ON notification (environnement, id);
CREATE INDEX notification_acceptee ON notification (environnement, evenement, id) WHERE verdict = 'acceptee';
