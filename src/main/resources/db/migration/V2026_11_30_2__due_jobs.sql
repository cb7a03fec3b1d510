-- Who looks for jobs that are due finds them by their time: every running case waits for several that are due in months.
-- An index by the kind of job is the beginning of another one; exceptions are rare, tenants of the engine there are none.
DROP INDEX IF EXISTS act_idx_job_handler_type, act_idx_job_exception, act_idx_job_tenant_id, act_idx_event_subscr_tenant_id;
CREATE INDEX act_ru_job_due ON act_ru_job (duedate_);
CREATE INDEX act_idx_job_exception ON act_ru_job (exception_stack_id_) WHERE exception_stack_id_ IS NOT NULL;
