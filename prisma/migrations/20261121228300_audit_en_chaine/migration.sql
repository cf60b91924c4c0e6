-- La trace d'audit en chaîne : chaque ligne reçoit un maillon qui porte l'empreinte du précédent. Un travailleur scelle par lots,
-- après coup : écrire une trace ne prend aucun verrou commun.
-- La transaction qui a écrit chaque ligne : une fois toutes les plus anciennes finies, l'ordre (tx, id) ne peut plus changer.
ALTER TABLE "audit" ADD COLUMN "tx" xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX "audit_tx_id_idx" ON "audit"("tx", "id");

CREATE TABLE "audit_maillon" (
    "rang" BIGINT NOT NULL,
    "audit_id" BIGINT NOT NULL,
    "tx" xid8 NOT NULL,
    "empreinte" TEXT NOT NULL,
    "scelle_le" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_maillon_pkey" PRIMARY KEY ("rang")
);
CREATE UNIQUE INDEX "audit_maillon_audit_id_key" ON "audit_maillon"("audit_id");

CREATE TRIGGER maillon_fige BEFORE UPDATE OR DELETE ON audit_maillon FOR EACH ROW EXECUTE FUNCTION audit_intouchable();
CREATE TRIGGER maillon_plein BEFORE TRUNCATE ON audit_maillon FOR EACH STATEMENT EXECUTE FUNCTION audit_intouchable();
