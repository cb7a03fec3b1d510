-- The work list is given in the order tasks fall due, some kinds of tasks at a time: with this index
-- its first page reads as many rows as it shows of each kind, however many tasks are open.
CREATE INDEX act_ru_task_of_work_list ON act_ru_task (task_def_key_, due_date_, id_);
