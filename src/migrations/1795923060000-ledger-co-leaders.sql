-- 共同领衔: leading officials whom a ledger names beside the one who leads.
ALTER TABLE project_party DROP CONSTRAINT project_party_role_check;
ALTER TABLE project_party ADD CONSTRAINT project_party_role_check
  CHECK (role IN ('LEADING_OFFICIAL','CO_LEADER','GROUP','LEAD','RESPONSIBLE','SUPPORTING'));
