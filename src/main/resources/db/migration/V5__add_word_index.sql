-- Rare words in large parties: without it every dialog of the party is read. The level decides which of the two vectors may be
-- searched; the index finds what either has, and the exact question is asked of that.
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE INDEX ix_dialog_text_words ON dialog_text USING gin (party_id, (words || safe)) WITH (fastupdate = off);

-- Dialogs of some parties in which words may stand. A function of its own, for the statements of search are planned without
-- bitmap scans, and GIN knows no other.
CREATE FUNCTION dialogs_with_words(parties int[], wanted tsquery) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE ROWS 100
    SET enable_bitmapscan = on SET enable_seqscan = off
AS $$
BEGIN
    -- stop words only: what is left of the question may match anything, and the index would find nothing
    IF numnode(wanted) = 0 THEN
        RETURN QUERY SELECT t.dialog_id FROM dialog_text t WHERE t.party_id = ANY (parties);
        RETURN;
    END IF;
    RETURN QUERY SELECT t.dialog_id FROM dialog_text t WHERE t.party_id = ANY (parties) AND (t.words || t.safe) @@ wanted;
END
$$;
