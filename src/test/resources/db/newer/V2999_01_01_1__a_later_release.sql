-- What a release may do beside which nodes of this one still run: it adds, and takes nothing away.
ALTER TABLE tenant ADD COLUMN known_to_a_later_release TEXT;
