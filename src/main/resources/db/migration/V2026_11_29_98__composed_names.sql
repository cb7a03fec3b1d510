-- Names that came from a computer which writes letters in parts are composed (NFC), as all that come in are from now on.
UPDATE organisation SET name = normalize(name, NFC)
WHERE name IS NOT NFC NORMALIZED AND length(normalize(name, NFC)) <= 200;
UPDATE tenant SET name = normalize(name, NFC)
WHERE name IS NOT NFC NORMALIZED AND length(normalize(name, NFC)) <= 200;
UPDATE account SET display_name = normalize(display_name, NFC)
WHERE display_name IS NOT NFC NORMALIZED AND length(normalize(display_name, NFC)) <= 200;
UPDATE transition SET provider_name = normalize(provider_name, NFC)
WHERE provider_name IS NOT NFC NORMALIZED AND length(normalize(provider_name, NFC)) <= 200;
UPDATE enrollment SET indirect_provider = normalize(indirect_provider, NFC)
WHERE indirect_provider IS NOT NFC NORMALIZED AND length(normalize(indirect_provider, NFC)) <= 200;
UPDATE transition_customer SET name = normalize(name, NFC)
WHERE name IS NOT NFC NORMALIZED AND length(normalize(name, NFC)) <= 200;
UPDATE transition_subscription SET name = normalize(name, NFC)
WHERE name IS NOT NFC NORMALIZED AND length(normalize(name, NFC)) <= 200;
