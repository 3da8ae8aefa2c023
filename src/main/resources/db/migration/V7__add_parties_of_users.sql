-- The parties of a user in one place: search asks of thousands of dialogs whether they are of one of these, and a descent into
-- end_user_party for each costs several times what reading the dialog does. Like profile_ids it may name too many, never too few:
-- what is given, and until when, is asked of end_user_party only where a party is among them.
ALTER TABLE end_user ADD COLUMN party_ids int[] NOT NULL DEFAULT '{}';
UPDATE end_user u
   SET party_ids = ARRAY (SELECT DISTINCT e.party_id FROM end_user_party e
                           WHERE e.end_user_id = u.end_user_id ORDER BY e.party_id);
