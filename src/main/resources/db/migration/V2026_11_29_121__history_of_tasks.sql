-- As in 120; the key alone finds a task as well as the key with its process did.
DROP INDEX IF EXISTS act_idx_hi_taskinst_root_pi, act_idx_hi_task_inst_tenant_id, act_idx_hi_task_inst_proc_def_key,
    act_idx_hi_taskinstid_procinst, act_idx_hi_task_inst_start, act_idx_hi_task_inst_end;
