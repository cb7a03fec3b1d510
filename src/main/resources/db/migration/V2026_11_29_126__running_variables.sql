-- Columns of the engine that are null for us, but that it asks by whenever a task or a stored value ends: an index over
-- the rows that have a value finds the same and costs those nothing that have none. Nobody asks by the others.
DROP INDEX IF EXISTS act_idx_variable_tenant_id, act_idx_var_case_exe, act_idx_var_case_inst_id,
    act_idx_variable_task_id, act_idx_variable_task_name_type, act_idx_var_bytearray, act_idx_batch_id;
CREATE INDEX act_idx_variable_task_name_type ON act_ru_variable (task_id_, name_, type_) WHERE task_id_ IS NOT NULL;
CREATE INDEX act_idx_var_bytearray ON act_ru_variable (bytearray_id_) WHERE bytearray_id_ IS NOT NULL;
CREATE INDEX act_idx_batch_id ON act_ru_variable (batch_id_) WHERE batch_id_ IS NOT NULL;
