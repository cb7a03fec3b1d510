-- As in 120. Left are the key, the log of a task and of a process, and the clean-up.
DROP INDEX IF EXISTS act_idx_hi_op_log_root_pi, act_idx_hi_op_log_procdef, act_idx_hi_op_log_timestamp,
    act_idx_hi_op_log_user_id, act_idx_hi_op_log_op_type, act_idx_hi_op_log_entity_type;
