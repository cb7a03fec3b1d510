-- The lists of Tasklist are given in the order tasks were made, some kinds of tasks at a time: with this index the first
-- page reads as many rows as it shows of each kind, however many are open. It takes the place of the one on the moment
-- alone, which only a list of all tasks of the engine could use: so a task costs no more to write than before.
DROP INDEX IF EXISTS act_idx_task_create;
CREATE INDEX act_ru_task_of_task_list ON act_ru_task (task_def_key_, create_time_, id_);
-- What somebody has in hand, in that order and in that of our own list; a task nobody has is in neither.
DROP INDEX IF EXISTS act_idx_task_assignee;
CREATE INDEX act_ru_task_of_assignee ON act_ru_task (assignee_, create_time_, id_) WHERE assignee_ IS NOT NULL;
CREATE INDEX act_ru_task_of_assignee_by_due ON act_ru_task (assignee_, due_date_, id_) WHERE assignee_ IS NOT NULL;
