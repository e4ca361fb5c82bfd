-- Claims know a level above a province and below the nation: 跨省区域.
ALTER TABLE register_entry DROP CONSTRAINT register_entry_level_check;
ALTER TABLE register_entry ADD CONSTRAINT register_entry_level_check CHECK (level IN ('NATIONAL','REGIONAL','PROVINCIAL','MUNICIPAL','COUNTY'));
