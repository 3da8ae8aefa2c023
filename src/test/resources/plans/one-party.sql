-- The first days of a service: one owner has written much for one party, so that every dialog looks alike to a planner.
INSERT INTO service_owner (org_number) VALUES ('1');
INSERT INTO service_resource (identifier) VALUES ('r1');
INSERT INTO party (urn) VALUES ('p1');
INSERT INTO end_user (urn, party_count, party_ids, profile_ids) VALUES ('u1', 1, '{1}', '{1}');
INSERT INTO access_profile (delegations, subject_ids, resource_ids) VALUES (false, '{1}', '{1}');
INSERT INTO end_user_party (end_user_id, party_id, profile_id) VALUES (1, 1, 1);
INSERT INTO dialog (id, party_id, resource_id, owner_id, status, canonical_kind, canonical_number, canonical_uuid,
                    content_updated_at, updated_at, created_at, revision, service_owner_context_revision,
                    end_user_context_revision)
SELECT id, 1, 1, 1, 1 + n % 6, 3, 0, id, t, t, t, id, id, id
  FROM (SELECT n, ('01940000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid AS id, '2025-01-01Z'::timestamptz + n * interval '1 minute' AS t
          FROM generate_series(1, 10000) n) x;
INSERT INTO dialog_item (party_id, dialog_id, title, non_sensitive_title) SELECT party_id, id, '[]', '[]' FROM dialog;
INSERT INTO dialog_text SELECT id, party_id, 'vedtak:1', 'vedtak:1' FROM dialog;
INSERT INTO party_resource SELECT party_id, resource_id, max(content_updated_at) FROM dialog GROUP BY 1, 2;
INSERT INTO owner_resource SELECT DISTINCT owner_id, resource_id FROM dialog;
INSERT INTO instance_ref SELECT 2, 0, gen_random_uuid(), id, owner_id, true FROM dialog;
INSERT INTO end_user_instance SELECT 1, party_id, resource_id, 3, 0, id FROM dialog LIMIT 1;
