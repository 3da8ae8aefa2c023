-- Who opened a dialog, and whether what it says now was opened by anybody.

-- One entry for each user and revision. What a reader saw is kept with it, so that "since the last update" is a comparison of
-- what was seen with what there is, and no question of whose clock was ahead.
CREATE TABLE seen_log (
    id                 uuid        NOT NULL,
    dialog_id          uuid        NOT NULL,
    revision           uuid        NOT NULL,
    content_updated_at timestamptz NOT NULL,
    seen_by            text        NOT NULL,
    seen_at            timestamptz NOT NULL,
    via_service_owner  boolean     NOT NULL,
    PRIMARY KEY (dialog_id, revision, seen_by),
    CONSTRAINT fk_seen_log_dialog FOREIGN KEY (dialog_id) REFERENCES dialog ON DELETE CASCADE
);

-- Somebody opened it since its content changed, and nobody has marked it unopened since. In no index: it changes too often.
ALTER TABLE dialog ADD COLUMN content_seen boolean NOT NULL DEFAULT false;
