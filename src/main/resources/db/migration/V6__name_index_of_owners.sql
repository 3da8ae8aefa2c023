-- The index of owners, too, is offered only to a statement that names it. Where all that has been counted is one owner's, it
-- looked as good as the index of streams, and a plan made then read every dialog of the owner for each stream.
ALTER TABLE dialog ADD CONSTRAINT ck_dialog_status CHECK (status > 0);
DROP INDEX ix_dialog_owner;
CREATE INDEX ix_dialog_owner ON dialog (owner_id, content_updated_at DESC, id DESC) WHERE status > 0;
