-- The benchmark's data shape, deterministic: :dialogs dialogs of parties and service resources that are few large and many
-- small (one party with 10 %, five with 1 %; one resource with 40 %), and users with 1 to 10,000 parties.
-- A statement ends at the end of a line.
-- Numbers between 0 and 1 come from hashing, so that every run makes the same world.

CREATE FUNCTION pg_temp.u(n bigint, salt int) RETURNS float8 LANGUAGE sql IMMUTABLE
RETURN (hashint8extended(n, salt) & 9007199254740991)::float8 / 9007199254740992;

INSERT INTO service_owner (org_number) SELECT (310000000 + n)::text FROM generate_series(1, 20) n;
INSERT INTO service_owner_code (code, org_number, name)
SELECT 'owner' || n, (310000000 + n)::text, '[]' FROM generate_series(1, 20) n;
INSERT INTO service_resource (identifier, known, owner_code, owner_number, minimum_authentication_level)
SELECT 'scale-' || n, true, 'owner' || 1 + n % 20, (310000000 + 1 + n % 20)::text, 3 FROM generate_series(1, 300) n;
CREATE TEMP TABLE r AS SELECT row_number() OVER (ORDER BY resource_id) AS n, resource_id, o.owner_id
  FROM service_resource JOIN service_owner o ON o.org_number = owner_number WHERE identifier LIKE 'scale-%';
CREATE UNIQUE INDEX ON r (n);

-- a party for every 12 dialogs or so
INSERT INTO party (urn) SELECT 'urn:altinn:person:legacy-selfidentified:scale' || n FROM generate_series(1, :dialogs / 12) n;
CREATE TEMP TABLE p AS SELECT row_number() OVER (ORDER BY party_id) AS n, party_id FROM party WHERE urn LIKE '%:scale%';
CREATE UNIQUE INDEX ON p (n);

CREATE TEMP TABLE d AS
SELECT k,
       CASE WHEN pg_temp.u(k, 1) < 0.10 THEN 1
            WHEN pg_temp.u(k, 1) < 0.15 THEN 2 + (pg_temp.u(k, 2) * 5)::int % 5
            ELSE 7 + floor((:dialogs / 12 - 7) * power(pg_temp.u(k, 2), 1.2))::int END AS party,
       CASE WHEN pg_temp.u(k, 3) < 0.40 THEN 1 ELSE 2 + floor(299 * power(pg_temp.u(k, 4), 2))::int END AS resource,
       -- three years of dialogs, and 2,000 at one instant
       CASE WHEN k BETWEEN 5000 AND 6999 THEN timestamptz '2026-01-01 12:00:00Z'
            ELSE timestamptz '2026-06-01Z' - (pg_temp.u(k, 5) * 94608000)::int * interval '1 second' END AS at,
       uuid_send(md5('dialog' || k)::uuid) AS bytes
  FROM generate_series(1, :dialogs) k;

-- a third are known by an app instance, a sixth by a letter, the others by themselves
INSERT INTO dialog (id, party_id, resource_id, owner_id, status, canonical_kind, canonical_number, canonical_uuid,
                    content_updated_at, updated_at, created_at, expires_at, deleted_at, revision,
                    service_owner_context_revision, end_user_context_revision)
SELECT md5('dialog' || k)::uuid, p.party_id, r.resource_id, r.owner_id,
       CASE WHEN pg_temp.u(k, 6) < 0.08 THEN 2 ELSE 1 END,
       CASE WHEN k % 6 < 2 THEN 1 WHEN k % 6 = 2 THEN 2 ELSE 3 END, CASE WHEN k % 6 < 2 THEN 50000000 + d.party ELSE 0 END,
       md5(CASE WHEN k % 6 < 3 THEN 'reference' ELSE 'dialog' END || k)::uuid, at, at, at,
       CASE WHEN pg_temp.u(k, 7) < 0.02 THEN at + interval '30 days' ELSE 'infinity' END,
       CASE WHEN pg_temp.u(k, 8) < 0.02 THEN at + interval '1 day' ELSE 'infinity' END,
       md5('dialog' || k)::uuid, md5('dialog' || k)::uuid, md5('dialog' || k)::uuid
  FROM d JOIN p ON p.n = d.party JOIN r ON r.n = d.resource ORDER BY p.party_id, at;

INSERT INTO dialog_item (party_id, dialog_id, title, non_sensitive_title, item)
SELECT party_id, id, jsonb_build_array(jsonb_build_object('languageCode', 'nb', 'value', 'Melding om ' || left(id::text, 8))),
       '[]', '{"guiAttachmentCount":0,"hasUnopenedContent":false,"fromServiceOwnerTransmissionsCount":0,'
         || '"fromPartyTransmissionsCount":0,"content":{"summary":{"value":[{"languageCode":"nb","value":"Vi har mottatt det '
         || 'du sendte, og trenger svar fra deg innen fristen."}],"mediaType":"text/plain"},"senderName":{"value":[{'
         || '"languageCode":"nb","value":"Testdepartementet"}],"mediaType":"text/plain"}}}'
  FROM dialog ORDER BY party_id, id;

INSERT INTO instance_ref (kind, ref_number, ref_uuid, dialog_id, owner_id, live)
SELECT canonical_kind, canonical_number, canonical_uuid, id, owner_id, deleted_at = 'infinity'
  FROM dialog WHERE canonical_kind < 3 ORDER BY canonical_uuid;

-- words: half, one in a hundred, one in ten thousand
INSERT INTO dialog_text (dialog_id, party_id, words, safe)
SELECT x.id, x.party_id, v, v FROM (
    SELECT id, party_id, ('''melding'':1' || CASE WHEN pg_temp.u(n, 9) < 0.5 THEN ' ''vanlig'':2' ELSE '' END
             || CASE WHEN pg_temp.u(n, 10) < 0.01 THEN ' ''middels'':3' ELSE '' END
             || CASE WHEN pg_temp.u(n, 11) < 0.0001 THEN ' ''sjelden'':4' ELSE '' END)::tsvector AS v
      FROM (SELECT id, party_id, ('x' || left(replace(id::text, '-', ''), 15))::bit(60)::bigint AS n FROM dialog) y) x
 ORDER BY x.party_id, x.id;

INSERT INTO party_resource (party_id, resource_id, head)
SELECT party_id, resource_id, max(content_updated_at) FROM dialog GROUP BY 1, 2 ORDER BY 1, 2;
INSERT INTO owner_resource SELECT DISTINCT owner_id, resource_id FROM dialog;

-- ---- access: 40 roles, each with a quarter of the resources --------------------------------------------------------------
INSERT INTO subject (urn) SELECT 'urn:altinn:rolecode:scale' || n FROM generate_series(1, 40) n;
CREATE TEMP TABLE s AS SELECT row_number() OVER (ORDER BY subject_id) AS n, subject_id FROM subject WHERE urn LIKE '%:scale%';
INSERT INTO resource_right (resource_id, subject_id, action, attribute)
SELECT r.resource_id, s.subject_id, 'read', 'main' FROM r CROSS JOIN s
 WHERE r.n = 1 OR hashint8extended(r.n * 1000 + s.n, 12) % 4 = 0;
INSERT INTO resource_subject SELECT DISTINCT resource_id, subject_id FROM resource_right;
INSERT INTO access_profile (delegations, subject_ids, resource_ids)
SELECT false, ARRAY[s.subject_id], ARRAY (SELECT resource_id FROM resource_subject x WHERE x.subject_id = s.subject_id ORDER BY 1)
  FROM s ORDER BY 1;

-- user p<n> has n parties, taken evenly from all but the largest; `large` has the largest ones, `sparse` 400 of the
-- smallest; users m1, m2, … have three each, and there is one of them for every thousand dialogs
CREATE TEMP TABLE u (name text, parties int);
INSERT INTO u VALUES ('p1', 1), ('p10', 10), ('p100', 100), ('p1000', 1000), ('p10000', 10000);
INSERT INTO end_user (urn) SELECT 'urn:altinn:person:idporten-email:' || name || '@scale.example' FROM u
 UNION ALL SELECT 'urn:altinn:person:idporten-email:' || n || '@scale.example' FROM unnest('{large,sparse,ties}'::text[]) n
 UNION ALL SELECT 'urn:altinn:person:idporten-email:m' || n || '@scale.example' FROM generate_series(1, :dialogs / 1000) n;
CREATE TEMP TABLE held AS
SELECT 'p' || u.parties AS name, p.n, p.party_id FROM u JOIN p
    ON p.n % greatest(1, ((:dialogs / 12) / u.parties)::int) = least(7, greatest(1, ((:dialogs / 12) / u.parties)::int) - 1)
 WHERE p.n > 6 AND p.n <= u.parties * greatest(1, ((:dialogs / 12) / u.parties)::int)
 UNION ALL SELECT 'large', n, party_id FROM p WHERE n <= 100
 UNION ALL SELECT 'sparse', n, party_id FROM p WHERE n > :dialogs / 12 - 400
 UNION ALL SELECT DISTINCT 'ties', d.party, p.party_id FROM d JOIN p ON p.n = d.party WHERE k BETWEEN 5000 AND 5400 AND d.party > 6
 UNION ALL SELECT 'm' || m, p.n, p.party_id FROM generate_series(1, :dialogs / 1000) m CROSS JOIN generate_series(1, 3) i
             JOIN p ON p.n = 7 + floor((:dialogs / 12 - 7) * pg_temp.u(m * 3 + i, 14))::int
            GROUP BY 1, 2, 3;
INSERT INTO end_user_party (end_user_id, party_id, profile_id)
SELECT e.end_user_id, h.party_id, (SELECT profile_id FROM access_profile ORDER BY profile_id OFFSET h.n % 40 LIMIT 1)
  FROM held h JOIN end_user e ON e.urn = 'urn:altinn:person:idporten-email:' || h.name || '@scale.example';
UPDATE end_user e SET party_count = cardinality(x.q), party_ids = x.q, profile_ids = x.p
  FROM (SELECT end_user_id, array_agg(DISTINCT party_id) AS q, array_agg(DISTINCT profile_id) AS p FROM end_user_party GROUP BY 1) x
 WHERE x.end_user_id = e.end_user_id;

-- one dialog in a hundred is delegated by itself, about ten to each of those users and to p1
INSERT INTO end_user_instance (end_user_id, party_id, resource_id, ref_kind, ref_number, ref_uuid)
SELECT e.end_user_id, d.party_id, d.resource_id, d.canonical_kind, d.canonical_number, d.canonical_uuid
  FROM (SELECT *, hashint8extended(('x' || left(replace(id::text, '-', ''), 15))::bit(60)::bigint, 13) & 2147483647 AS h
          FROM dialog) d
  JOIN end_user e ON e.urn = 'urn:altinn:person:idporten-email:'
       || CASE WHEN d.h / 100 % (1 + :dialogs / 1000) = 0 THEN 'p1' ELSE 'm' || d.h / 100 % (1 + :dialogs / 1000) END
       || '@scale.example'
 WHERE d.h % 100 = 0;

UPDATE directory_version SET version = version + 1;
ANALYZE;
