-- What a verdict says of single files (decisions.md, 54)
ALTER TABLE review_act ADD COLUMN findings JSONB NOT NULL DEFAULT '[]';
