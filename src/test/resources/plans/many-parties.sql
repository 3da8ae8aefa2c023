-- Enough of everything that a planner that counts would think again.
INSERT INTO service_owner (org_number) VALUES ('1'), ('2'), ('3');
INSERT INTO service_resource (identifier) SELECT 'r' || n FROM generate_series(1, 50) n;
INSERT INTO party (urn) SELECT 'p' || n FROM generate_series(1, 2000) n;
INSERT INTO end_user (urn, party_count, party_ids, profile_ids)
SELECT 'u' || u, 99, ARRAY(SELECT p * 20 + u % 20 + 1 FROM generate_series(0, 98) p), '{1,2}' FROM generate_series(1, 100) u;
INSERT INTO access_profile (delegations, subject_ids, resource_ids)
SELECT false, ARRAY[n], ARRAY(SELECT generate_series(1, n)) FROM generate_series(1, 50) n;
INSERT INTO end_user_party (end_user_id, party_id, profile_id)
SELECT u, p * 20 + u % 20 + 1, 1 + p % 50 FROM generate_series(1, 100) u, generate_series(0, 98) p;
INSERT INTO dialog (id, party_id, resource_id, owner_id, status, canonical_kind, canonical_number, canonical_uuid,
                    content_updated_at, updated_at, created_at, revision, service_owner_context_revision,
                    end_user_context_revision)
SELECT id, 1 + n % 2000, 1 + n % 50, 1 + n % 3, 1 + n % 6, 3, 0, id, t, t, t, id, id, id
  FROM (SELECT n, gen_random_uuid() AS id, '2025-01-01Z'::timestamptz + n * interval '1 minute' AS t
          FROM generate_series(1, 30000) n) x;
INSERT INTO dialog_item (party_id, dialog_id, title, non_sensitive_title) SELECT party_id, id, '[]', '[]' FROM dialog;
INSERT INTO dialog_text SELECT id, party_id, 'vedtak:1', 'vedtak:1' FROM dialog;
INSERT INTO service_owner_label SELECT id, 'label' FROM dialog;
INSERT INTO party_resource SELECT party_id, resource_id, max(content_updated_at) FROM dialog GROUP BY 1, 2;
INSERT INTO owner_resource SELECT DISTINCT owner_id, resource_id FROM dialog;
INSERT INTO instance_ref SELECT 2, 0, gen_random_uuid(), id, owner_id, true FROM dialog;
INSERT INTO end_user_instance SELECT 1 + status, party_id, resource_id, 3, 0, id FROM dialog LIMIT 500;
