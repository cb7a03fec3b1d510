-- Indexes of the engine that no query of Cockpit, Tasklist, the engine itself or of ours uses: each costs every step of
-- every case a write. What is left are the key, the steps of a process, and the clean-up (decision 121). A table is a
-- transaction of its own, so that a node of before waits for one table at a time; dropping an index reads no row.
DROP INDEX IF EXISTS act_idx_hi_actinst_root_pi, act_idx_hi_act_inst_start_end, act_idx_hi_act_inst_end,
    act_idx_hi_act_inst_comp, act_idx_hi_act_inst_stats, act_idx_hi_act_inst_tenant_id,
    act_idx_hi_act_inst_proc_def_key, act_idx_hi_ai_pdefid_end_time;
