-- As in 120. Left are the key, the decisions of a process and of a table, what belongs to a decision, and the clean-up.
DROP INDEX IF EXISTS act_idx_hi_dec_inst_key, act_idx_hi_dec_inst_ci, act_idx_hi_dec_inst_act,
    act_idx_hi_dec_inst_act_inst, act_idx_hi_dec_inst_time, act_idx_hi_dec_inst_tenant_id, act_idx_hi_dec_inst_root_id,
    act_idx_hi_dec_inst_req_id, act_idx_hi_dec_inst_req_key, act_idx_hi_dec_inst_root_pi,
    act_idx_hi_dec_in_inst, act_idx_hi_dec_in_root_pi, act_idx_hi_dec_out_rule, act_idx_hi_dec_out_root_pi;
