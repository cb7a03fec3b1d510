-- As in 120.
DROP INDEX IF EXISTS act_idx_hi_pro_inst_end, act_idx_hi_pro_inst_tenant_id, act_idx_hi_pro_inst_proc_time,
    act_idx_hi_pi_pdefid_end_time, act_idx_hi_pro_inst_root_pi, act_idx_hi_pro_rst_pro_inst_id;
