-- As in 126: only the process itself has a business key, and only a called one somebody who called it.
DROP INDEX IF EXISTS act_idx_exec_tenant_id, act_idx_exec_buskey, act_idx_exe_super, act_idx_exe_parent;
CREATE INDEX act_idx_exec_buskey ON act_ru_execution (business_key_) WHERE business_key_ IS NOT NULL;
CREATE INDEX act_idx_exe_super ON act_ru_execution (super_exec_) WHERE super_exec_ IS NOT NULL;
CREATE INDEX act_idx_exe_parent ON act_ru_execution (parent_id_) WHERE parent_id_ IS NOT NULL;
