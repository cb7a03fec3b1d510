-- A link to set a new password that was shown to whoever made it works once a second person has agreed to it.
ALTER TABLE account_link
    ADD COLUMN needs_second BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN agreed_by    TEXT,
    ADD CONSTRAINT account_link_agreed_by_a_second_person CHECK (agreed_by IS NULL OR (needs_second AND agreed_by <> made_by));
COMMENT ON COLUMN account_link.needs_second IS 'Whether it works only once a second person has agreed: it was shown to whoever made it';
COMMENT ON COLUMN account_link.agreed_by IS 'Who agreed; neither the maker nor the holder';
