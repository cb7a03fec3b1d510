-- A task has no variables of its own, which no route can make (decision 130): so the engine need not look for them
-- whenever one is claimed or ends. Whatever there may be belongs to the execution of the task from now on.
UPDATE act_ru_variable SET task_id_ = NULL WHERE task_id_ IS NOT NULL;
ALTER TABLE act_ru_variable ADD CONSTRAINT act_ru_variable_is_of_no_task CHECK (task_id_ IS NULL);
