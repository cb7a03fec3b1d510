-- As in 120; those of a process are found by the index that has name and type as well.
DROP INDEX IF EXISTS act_idx_hi_varinst_root_pi, act_idx_hi_procvar_proc_inst, act_idx_hi_procvar_name_type,
    act_idx_hi_casevar_case_inst, act_idx_hi_var_inst_tenant_id, act_idx_hi_var_inst_proc_def_key,
    act_idx_hi_varinst_bytear, act_idx_hi_varinst_name, act_idx_hi_varinst_act_inst_id;
