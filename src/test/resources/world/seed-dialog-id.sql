-- The documentation's second example names a dialog whose id is no UUIDv7, which the write path rightly refuses.
-- So that the example works as printed, one dialog of the world gets that id past the service.
DO $$
DECLARE
    seed  CONSTANT uuid := '11111111-2222-3333-4444-555555555555';
    given CONSTANT uuid := (SELECT dialog_id FROM dialog_document WHERE idempotent_key = 'seed-dialog-id');
    child record;
BEGIN
    FOR child IN SELECT conrelid::regclass AS name, conname FROM pg_constraint WHERE confrelid = 'dialog'::regclass LOOP
        EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY DEFERRED', child.name, child.conname);
    END LOOP;
    UPDATE dialog SET id = seed, canonical_uuid = CASE canonical_uuid WHEN given THEN seed ELSE canonical_uuid END
     WHERE id = given;
    FOR child IN SELECT conrelid::regclass AS name, conname FROM pg_constraint WHERE confrelid = 'dialog'::regclass LOOP
        EXECUTE format('UPDATE %s SET dialog_id = %L WHERE dialog_id = %L', child.name, seed, given);
    END LOOP;
    UPDATE dialog_item SET dialog_id = seed WHERE dialog_id = given; -- which has no foreign key
    SET CONSTRAINTS ALL IMMEDIATE;
    FOR child IN SELECT conrelid::regclass AS name, conname FROM pg_constraint WHERE confrelid = 'dialog'::regclass LOOP
        EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I NOT DEFERRABLE', child.name, child.conname);
    END LOOP;
END
$$;
