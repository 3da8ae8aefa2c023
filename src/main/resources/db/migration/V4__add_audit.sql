-- Who looked on whose behalf: one record of everything that a service owner read or labelled for an end user.
-- Parties are written out, not numbered: a record says the same whatever becomes of other tables.
CREATE TABLE audit_record (
    id                          uuid        PRIMARY KEY DEFAULT uuidv7(),
    at                          timestamptz NOT NULL,
    actor_org_number            text        NOT NULL,
    actor_code                  text        NOT NULL,
    supplier_org_number         text,
    client_id                   text,
    subject                     text        NOT NULL,
    operation                   text        NOT NULL,
    dialog_ids                  uuid[],
    result_count                int,
    status                      smallint    NOT NULL,
    stated_authentication_level smallint,
    trace_id                    text        NOT NULL
);
-- What its two readers page through, newest first.
CREATE INDEX ix_audit_record_actor_org_number ON audit_record (actor_org_number, at DESC, id DESC);
CREATE INDEX ix_audit_record_subject ON audit_record (subject, at DESC, id DESC);

-- The first of an owner's codes, in the order of code points, is read with every record.
CREATE INDEX ix_service_owner_code_org_number ON service_owner_code (org_number, code COLLATE "C");

-- ---- append-only ------------------------------------------------------------------------------------------------------

CREATE FUNCTION refuse_change_of_audit() RETURNS trigger
    LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is append-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

-- Once a statement, so that also one that meets no row is refused; always, also in sessions that replicate.
CREATE TRIGGER tr_audit_record_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
ALTER TABLE audit_record ENABLE ALWAYS TRIGGER tr_audit_record_append_only;

-- Where the service is another role than the one that migrates, default privileges have given it more than it needs here:
-- whoever is not the owner reads and appends. A trigger of its own could swallow records.
DO $$
DECLARE
    grantee oid;
BEGIN
    FOR grantee IN SELECT DISTINCT acl.grantee FROM pg_class c CROSS JOIN aclexplode(c.relacl) acl
                    WHERE c.oid = 'audit_record'::regclass AND acl.grantee <> c.relowner
    LOOP
        EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE, TRIGGER ON audit_record FROM %s',
                       CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END);
    END LOOP;
END $$;
