-- Dialog Lookup on PostgreSQL 18.
--
-- Inside the database parties, service resources, owners and subjects are numbers; URNs stand at the edge.
-- No column that is filtered or ordered on is null: an absent date is infinity (visible_from: -infinity).

-- ---- the directory: owners, resources, rights -------------------------------------------------------------------------

-- One row. Whatever instances hold in memory carries the version it was read at; hot statements read this along.
CREATE TABLE directory_version (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  bigint  NOT NULL
);
INSERT INTO directory_version (version) VALUES (1);

-- A service owner is its organization number; dialogs and references carry owner_id.
CREATE TABLE service_owner (
    owner_id   smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    org_number text NOT NULL,
    CONSTRAINT uq_service_owner_org_number UNIQUE (org_number)
);

-- The codes the directory knows; two codes may share a number and are then one owner.
CREATE TABLE service_owner_code (
    code       text PRIMARY KEY,
    org_number text  NOT NULL,
    name       jsonb NOT NULL
);

-- known: the directory has described it; until then a grant or right has only named it.
CREATE TABLE service_resource (
    resource_id                  int GENERATED ALWAYS AS IDENTITY PRIMARY KEY CHECK (resource_id > 0),
    identifier                   text    NOT NULL,
    known                        boolean NOT NULL DEFAULT false,
    owner_code                   text,
    owner_number                 text,
    type                         text    NOT NULL DEFAULT 'GenericAccessResource',
    title                        jsonb   NOT NULL DEFAULT '[]',
    delegable                    boolean NOT NULL DEFAULT false,
    minimum_authentication_level smallint,
    CONSTRAINT uq_service_resource_identifier UNIQUE (identifier)
);

-- Roles and access packages. A delegated service resource needs no row: it is the negative resource_id wherever
-- subjects are listed, and 0 is the dialog's own instance.
CREATE TABLE subject (
    subject_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY CHECK (subject_id > 0),
    urn        text  NOT NULL,
    name       jsonb NOT NULL DEFAULT '[]',
    metadata   text,
    CONSTRAINT uq_subject_urn UNIQUE (urn)
);

CREATE TABLE resource_right (
    resource_id int  NOT NULL,
    subject_id  int  NOT NULL,
    action      text NOT NULL,
    attribute   text NOT NULL,
    PRIMARY KEY (resource_id, subject_id, action, attribute),
    CONSTRAINT fk_resource_right_resource FOREIGN KEY (resource_id) REFERENCES service_resource,
    CONSTRAINT fk_resource_right_subject FOREIGN KEY (subject_id) REFERENCES subject
);

-- The subject has at least one right on the resource: what the access decision reads. Follows resource_right.
CREATE TABLE resource_subject (
    resource_id int NOT NULL,
    subject_id  int NOT NULL,
    PRIMARY KEY (resource_id, subject_id)
);
CREATE INDEX ix_resource_subject_subject_id ON resource_subject (subject_id);

-- ---- who may act for whom ---------------------------------------------------------------------------------------------

-- party_number is what the app platform calls the party ("partyId").
CREATE TABLE party (
    party_id     int GENERATED ALWAYS AS IDENTITY PRIMARY KEY CHECK (party_id > 0),
    urn          text NOT NULL,
    name         text,
    party_number int,
    parent_urn   text,
    CONSTRAINT uq_party_urn UNIQUE (urn)
);

-- party_count and profile_ids serve search: the second may name too many profiles, never too few.
CREATE TABLE end_user (
    end_user_id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    urn         text  NOT NULL,
    party_count int   NOT NULL DEFAULT 0,
    profile_ids int[] NOT NULL DEFAULT '{}',
    CONSTRAINT uq_end_user_urn UNIQUE (urn)
);

-- Every distinct set of subjects, once, with what it opens. Roles and packages make one profile, delegations another.
-- Both arrays are sorted; resource_ids follows the rights.
CREATE TABLE access_profile (
    profile_id   int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    delegations  boolean NOT NULL,
    subject_ids  int[]   NOT NULL,
    resource_ids int[]   NOT NULL,
    -- unique by hash: a btree's key ends at some 680 numbers, and one may hold thousands of delegations
    CONSTRAINT uq_access_profile_subject_ids EXCLUDE USING hash (subject_ids WITH =)
);
CREATE INDEX ix_access_profile_subject_ids ON access_profile USING gin (subject_ids);

-- The subjects one user holds for one party in one window, given at one place: with end_user_instance all there is to access.
-- inherited_from 0: given to the party itself.
CREATE TABLE end_user_party (
    end_user_id    int         NOT NULL,
    party_id       int         NOT NULL,
    profile_id     int         NOT NULL,
    valid_from     timestamptz NOT NULL DEFAULT '-infinity',
    valid_to       timestamptz NOT NULL DEFAULT 'infinity',
    inherited_from int         NOT NULL DEFAULT 0,
    PRIMARY KEY (end_user_id, party_id, profile_id, valid_from, valid_to, inherited_from),
    CONSTRAINT fk_end_user_party_end_user FOREIGN KEY (end_user_id) REFERENCES end_user,
    CONSTRAINT fk_end_user_party_party FOREIGN KEY (party_id) REFERENCES party,
    CONSTRAINT fk_end_user_party_profile FOREIGN KEY (profile_id) REFERENCES access_profile
);

-- ref_kind: 1 app instance, 2 correspondence, 3 the dialog itself; ref_number is 0 but for app instances.
CREATE TABLE end_user_instance (
    end_user_id    int         NOT NULL,
    party_id       int         NOT NULL,
    resource_id    int         NOT NULL,
    ref_kind       smallint    NOT NULL,
    ref_number     int         NOT NULL,
    ref_uuid       uuid        NOT NULL,
    valid_from     timestamptz NOT NULL DEFAULT '-infinity',
    valid_to       timestamptz NOT NULL DEFAULT 'infinity',
    inherited_from int         NOT NULL DEFAULT 0,
    PRIMARY KEY (end_user_id, party_id, ref_uuid, ref_kind, ref_number, resource_id),
    CONSTRAINT fk_end_user_instance_end_user FOREIGN KEY (end_user_id) REFERENCES end_user,
    CONSTRAINT fk_end_user_instance_party FOREIGN KEY (party_id) REFERENCES party,
    CONSTRAINT fk_end_user_instance_resource FOREIGN KEY (resource_id) REFERENCES service_resource
);

-- ---- dialogs ----------------------------------------------------------------------------------------------------------

-- What is decided and searched on; the rest of a dialog lies beside it.
CREATE TABLE dialog (
    id                             uuid        PRIMARY KEY,
    party_id                       int         NOT NULL CHECK (party_id > 0),
    resource_id                    int         NOT NULL CHECK (resource_id > 0),
    owner_id                       smallint    NOT NULL CHECK (owner_id > 0),
    status                         smallint    NOT NULL,
    labels                         smallint    NOT NULL DEFAULT 1,
    api_only                       boolean     NOT NULL DEFAULT false,
    canonical_kind                 smallint    NOT NULL,
    canonical_number               int         NOT NULL,
    canonical_uuid                 uuid        NOT NULL,
    content_updated_at             timestamptz NOT NULL,
    updated_at                     timestamptz NOT NULL,
    created_at                     timestamptz NOT NULL,
    due_at                         timestamptz NOT NULL DEFAULT 'infinity',
    visible_from                   timestamptz NOT NULL DEFAULT '-infinity',
    expires_at                     timestamptz NOT NULL DEFAULT 'infinity',
    deleted_at                     timestamptz NOT NULL DEFAULT 'infinity',
    revision                       uuid        NOT NULL,
    service_owner_context_revision uuid        NOT NULL,
    end_user_context_revision      uuid        NOT NULL,
    extended_status                text,
    external_reference             text,
    process                        text,
    CONSTRAINT fk_dialog_party FOREIGN KEY (party_id) REFERENCES party,
    CONSTRAINT fk_dialog_resource FOREIGN KEY (resource_id) REFERENCES service_resource,
    CONSTRAINT fk_dialog_owner FOREIGN KEY (owner_id) REFERENCES service_owner,
    -- hence content_updated_at <= now implies visible, and no index carries visible_from
    CONSTRAINT ck_dialog_visible_from CHECK (visible_from <= content_updated_at)
);

-- What lookup shows of a dialog, small and close together: a party's dialogs lie side by side.
CREATE TABLE dialog_item (
    party_id            int   NOT NULL,
    dialog_id           uuid  NOT NULL,
    title               jsonb NOT NULL,
    non_sensitive_title jsonb NOT NULL,
    PRIMARY KEY (party_id, dialog_id),
    CONSTRAINT fk_dialog_item_dialog FOREIGN KEY (dialog_id) REFERENCES dialog ON DELETE CASCADE
);
CREATE INDEX ix_dialog_item_dialog_id ON dialog_item (dialog_id);

-- The whole document as the owner wrote it, but for its transmissions and activities, which are only ever appended.
CREATE TABLE dialog_document (
    dialog_id      uuid     PRIMARY KEY,
    owner_id       smallint NOT NULL,
    idempotent_key text,
    document       jsonb    NOT NULL,
    CONSTRAINT uq_dialog_document_owner_id_idempotent_key UNIQUE (owner_id, idempotent_key),
    CONSTRAINT fk_dialog_document_dialog FOREIGN KEY (dialog_id) REFERENCES dialog ON DELETE CASCADE
);

CREATE TABLE transmission (
    dialog_id       uuid        NOT NULL,
    position        int         NOT NULL,
    id              uuid        NOT NULL,
    idempotent_key  text,
    created_at      timestamptz NOT NULL,
    document        jsonb       NOT NULL,
    PRIMARY KEY (dialog_id, position),
    CONSTRAINT uq_transmission_dialog_id_id UNIQUE (dialog_id, id),
    CONSTRAINT uq_transmission_dialog_id_idempotent_key UNIQUE (dialog_id, idempotent_key),
    CONSTRAINT fk_transmission_dialog FOREIGN KEY (dialog_id) REFERENCES dialog ON DELETE CASCADE
);

CREATE TABLE activity (
    dialog_id  uuid        NOT NULL,
    position   int         NOT NULL,
    id         uuid        NOT NULL,
    created_at timestamptz NOT NULL,
    document   jsonb       NOT NULL,
    PRIMARY KEY (dialog_id, position),
    CONSTRAINT uq_activity_dialog_id_id UNIQUE (dialog_id, id),
    CONSTRAINT fk_activity_dialog FOREIGN KEY (dialog_id) REFERENCES dialog ON DELETE CASCADE
);

CREATE TABLE service_owner_label (
    dialog_id uuid NOT NULL,
    value     text NOT NULL,
    PRIMARY KEY (dialog_id, value),
    CONSTRAINT fk_service_owner_label_dialog FOREIGN KEY (dialog_id) REFERENCES dialog ON DELETE CASCADE
);

-- Derived from labels when they are written. A dialog's own reference needs no row.
-- No foreign key: deleting by dialog would want an index that nothing else needs; purge removes these by key.
CREATE TABLE instance_ref (
    kind       smallint NOT NULL,
    ref_number int      NOT NULL,
    ref_uuid   uuid     NOT NULL,
    dialog_id  uuid     NOT NULL,
    owner_id   smallint NOT NULL,
    live       boolean  NOT NULL,
    PRIMARY KEY (ref_uuid, kind, ref_number, dialog_id)
);
-- One live dialog per owner and reference.
CREATE UNIQUE INDEX uq_instance_ref_live ON instance_ref (ref_uuid, kind, ref_number, owner_id) WHERE live;
