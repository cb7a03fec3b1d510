-- As in 126: a candidate for a task is a group, never a person.
DROP INDEX IF EXISTS act_idx_task_tenant_id, act_idx_task_owner, act_idx_task_last_updated, act_idx_task_case_exec,
    act_idx_task_case_def_id, act_idx_ident_lnk_user, act_idx_athrz_procedef;
CREATE INDEX act_idx_ident_lnk_user ON act_ru_identitylink (user_id_) WHERE user_id_ IS NOT NULL;
CREATE INDEX act_idx_athrz_procedef ON act_ru_identitylink (proc_def_id_) WHERE proc_def_id_ IS NOT NULL;
-- Whenever a task ends the engine looks for tasks under it. It brings no index for that, and read all that are open.
CREATE INDEX running_task_by_parent ON act_ru_task (parent_task_id_) WHERE parent_task_id_ IS NOT NULL;
