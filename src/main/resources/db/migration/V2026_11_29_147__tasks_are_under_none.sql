-- Tasks come from user tasks of models only, so none is under another (decision 130), and the engine need not look for
-- any whenever one ends. Its candidates go with it, without being read and deleted one by one first; a node of before
-- deletes them itself and finds the same. The tasks are locked first, as everybody who works with candidates does.
UPDATE act_ru_task SET parent_task_id_ = NULL WHERE parent_task_id_ IS NOT NULL;
ALTER TABLE act_ru_task ADD CONSTRAINT act_ru_task_is_under_none CHECK (parent_task_id_ IS NULL);
ALTER TABLE act_ru_identitylink DROP CONSTRAINT act_fk_tskass_task;
ALTER TABLE act_ru_identitylink ADD CONSTRAINT act_fk_tskass_task
    FOREIGN KEY (task_id_) REFERENCES act_ru_task (id_) ON DELETE CASCADE;
