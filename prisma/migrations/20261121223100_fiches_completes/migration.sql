-- Le cycle de vie garde ses états passés et sa fin annoncée ; chaque fiche dit où ses conditions s'acceptent.
ALTER TABLE "fiche_api" ADD COLUMN "cycle" JSONB NOT NULL DEFAULT '[]', ADD COLUMN "retrait_prevu_le" DATE,
  ADD COLUMN "conditions_ou" TEXT NOT NULL DEFAULT 'dans le portail PISTE';
ALTER TABLE "application_piste" ADD COLUMN "quota_jour" INTEGER NOT NULL DEFAULT 280000;
ALTER TABLE "application_piste" ALTER COLUMN "quota_jour" DROP DEFAULT;

-- Passe Marché (contrat provisoire, code de mai 2026) : la troisième API dont nous dépendons.
INSERT INTO fiche_api (code, nom, fournisseur, version_api, environnements, services, etat, responsable, documentation, profil_metier_requis, conditions_ou) VALUES
  ('passe-marche', 'Passe Marché', 'Passe Marché', 'v1 (contrat provisoire)',
   '[{"environnement":"base-ecole","adresse":"fixée par nos réglages"},{"environnement":"staging","adresse":"https://staging.passemarche.data.gouv.fr"},{"environnement":"preprod","adresse":"https://preprod.passemarche.data.gouv.fr"},{"environnement":"production","adresse":"https://passemarche.data.gouv.fr"}]',
   '[{"operation":"pm-jeton","verbe":"POST","chemin":"/oauth/token"},{"operation":"pm-creer-marche","verbe":"POST","chemin":"/api/v1/public_markets"},{"operation":"pm-ouvrir-candidature","verbe":"POST","chemin":"/api/v1/public_markets/{identifiant}/market_applications"},{"operation":"pm-telecharger-attestation","verbe":"GET","chemin":"/api/v1/market_applications/{identifiant}/attestation"},{"operation":"pm-telecharger-dossier","verbe":"GET","chemin":"/api/v1/market_applications/{identifiant}/documents_package"},{"operation":"notification","verbe":"POST","chemin":"/api/webhooks/passe-marche (chez nous)"}]',
   'publiee', 'Équipe Passe Marché', 'https://passemarche.data.gouv.fr', false, 'auprès de l’équipe Passe Marché');
