-- Text views that were kept lack what is not shown of a document; they are made again when asked for
DELETE FROM evidence_pages WHERE kind = 'TEXT';
