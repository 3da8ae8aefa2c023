-- Search. `x > 0` is always true: PostgreSQL offers a partial index only to a statement that states its predicate, so a
-- statement names the one index it means.

-- ---- what a page is found by ------------------------------------------------------------------------------------------

-- Newest first within a party, a service resource, or both; only what is not deleted.
CREATE INDEX ix_dialog_party ON dialog (party_id, content_updated_at DESC, id DESC)
    INCLUDE (resource_id, status, expires_at) WHERE deleted_at = 'infinity' AND party_id > 0;
CREATE INDEX ix_dialog_resource ON dialog (resource_id, content_updated_at DESC, id DESC)
    INCLUDE (party_id, status, expires_at) WHERE deleted_at = 'infinity' AND resource_id > 0;
CREATE INDEX ix_dialog_party_resource ON dialog (party_id, resource_id, content_updated_at DESC, id DESC)
    INCLUDE (status, expires_at) WHERE deleted_at = 'infinity' AND owner_id > 0;
-- For service owners, who see deleted ones too.
CREATE INDEX ix_dialog_owner ON dialog (owner_id, content_updated_at DESC, id DESC);

-- Every (party, service resource) pair that has had a dialog, with an upper bound of its newest content_updated_at: the
-- head, only ever raised. The head lies in no index, so that raising it is a HOT update.
CREATE TABLE party_resource (
    party_id    int         NOT NULL CHECK (party_id > 0),
    resource_id int         NOT NULL CHECK (resource_id > 0),
    head        timestamptz NOT NULL
) WITH (fillfactor = 80);
CREATE UNIQUE INDEX uq_party_resource ON party_resource (party_id, resource_id) WHERE party_id > 0;
CREATE INDEX ix_party_resource_resource ON party_resource (resource_id, party_id) WHERE resource_id > 0;

-- Every pair of an owner and a service resource of its dialogs. A resource may change hands; its dialogs do not.
CREATE TABLE owner_resource (
    owner_id    smallint NOT NULL,
    resource_id int      NOT NULL,
    PRIMARY KEY (owner_id, resource_id)
);

-- ---- what a page shows ------------------------------------------------------------------------------------------------

-- The rest of a list item, ready to be read: JSON, as small as it can be.
ALTER TABLE dialog_item ADD COLUMN item text NOT NULL DEFAULT '{}';

-- Only the foreign key used this index, and a planner that has both reads a page's items through the wrong one: purge removes
-- items by their key.
ALTER TABLE dialog_item DROP CONSTRAINT fk_dialog_item_dialog;
DROP INDEX ix_dialog_item_dialog_id;

-- ---- full text --------------------------------------------------------------------------------------------------------

-- The words of a dialog: all of them, and those that may be found below the level of its service resource.
CREATE TABLE dialog_text (
    dialog_id uuid     PRIMARY KEY,
    party_id  int      NOT NULL,
    words     tsvector NOT NULL,
    safe      tsvector NOT NULL,
    CONSTRAINT fk_dialog_text_dialog FOREIGN KEY (dialog_id) REFERENCES dialog ON DELETE CASCADE
);

-- The stems of a language, as PostgreSQL knows them; languages it does not know are not stemmed.
CREATE FUNCTION stems_of(language text) RETURNS regconfig
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE language
    WHEN 'nb' THEN 'pg_catalog.norwegian'::regconfig WHEN 'nn' THEN 'pg_catalog.norwegian'::regconfig
    WHEN 'da' THEN 'pg_catalog.danish'::regconfig WHEN 'sv' THEN 'pg_catalog.swedish'::regconfig
    WHEN 'fi' THEN 'pg_catalog.finnish'::regconfig WHEN 'en' THEN 'pg_catalog.english'::regconfig
    WHEN 'de' THEN 'pg_catalog.german'::regconfig WHEN 'fr' THEN 'pg_catalog.french'::regconfig
    WHEN 'es' THEN 'pg_catalog.spanish'::regconfig WHEN 'pt' THEN 'pg_catalog.portuguese'::regconfig
    WHEN 'it' THEN 'pg_catalog.italian'::regconfig WHEN 'nl' THEN 'pg_catalog.dutch'::regconfig
    WHEN 'ru' THEN 'pg_catalog.russian'::regconfig WHEN 'ar' THEN 'pg_catalog.arabic'::regconfig
    WHEN 'lt' THEN 'pg_catalog.lithuanian'::regconfig WHEN 'et' THEN 'pg_catalog.estonian'::regconfig
    WHEN 'ro' THEN 'pg_catalog.romanian'::regconfig WHEN 'hu' THEN 'pg_catalog.hungarian'::regconfig
    WHEN 'tr' THEN 'pg_catalog.turkish'::regconfig WHEN 'el' THEN 'pg_catalog.greek'::regconfig
    ELSE 'pg_catalog.simple'::regconfig END;

-- The words of texts [{languageCode, value}]: each stemmed in its own language, and each as it stands. Between any two of
-- these stands a word that no text has, and is taken away: no phrase reaches from one into the next.
CREATE FUNCTION words_of(texts jsonb) RETURNS tsvector
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
DECLARE
    one   jsonb;
    gap   CONSTANT tsvector := $gap$' ':1$gap$::tsvector;
    words tsvector := ''::tsvector;
BEGIN
    FOR one IN SELECT value FROM jsonb_array_elements(texts) LOOP
        words := words || to_tsvector('pg_catalog.simple', one ->> 'value')
                       || gap || to_tsvector(stems_of(one ->> 'languageCode'), one ->> 'value') || gap;
    END LOOP;
    RETURN ts_delete(words, ' ');
END $$;
