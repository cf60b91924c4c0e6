-- La revue des habilitations : qui a confirmé ce compte pour la dernière fois, et quand.
ALTER TABLE "agent" ADD COLUMN "revu_le" TIMESTAMPTZ(6), ADD COLUMN "revu_par" TEXT;

-- La trace d'audit se lit par personne, par action, et par refus ; toujours de la plus récente à la plus ancienne.
CREATE INDEX "audit_agent_id_id_idx" ON "audit" ("agent_id", "id" DESC);
CREATE INDEX "audit_action_id_idx" ON "audit" ("action", "id" DESC);
CREATE INDEX "audit_issue_id_idx" ON "audit" ("issue", "id" DESC);
