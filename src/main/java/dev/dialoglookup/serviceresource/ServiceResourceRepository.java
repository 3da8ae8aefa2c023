package dev.dialoglookup.serviceresource;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of owners and service resources. */
@Repository
class ServiceResourceRepository {

    private final JdbcClient jdbc;
    private final LocalizedTextColumn texts;

    ServiceResourceRepository(JdbcClient jdbc, LocalizedTextColumn texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    Registry registry(long version) {
        Map<Integer, String> ownerNumbers = jdbc
                .sql("SELECT owner_id, org_number FROM service_owner")
                .query((row, _) -> Map.entry(row.getInt(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<ServiceOwner> owners = jdbc.sql("SELECT org_number, code, name FROM service_owner_code")
                .query((row, _) -> new ServiceOwner(
                        row.getString(1), row.getString(2), texts.readOr(row.getString(3), row.getString(2))))
                .list();
        return new Registry(version, resources(), owners, ownerNumbers);
    }

    private List<ServiceResource> resources() {
        return jdbc.sql("""
                SELECT r.resource_id, r.identifier, r.owner_code, coalesce(r.owner_number, c.org_number) AS owner_number,
                       r.type, r.title, r.delegable, r.minimum_authentication_level, r.known
                  FROM service_resource r
                  LEFT JOIN service_owner_code c ON c.code = r.owner_code""")
                .query((row, _) -> {
                    Integer level = row.getObject("minimum_authentication_level", Integer.class);
                    return new ServiceResource(
                            row.getInt("resource_id"),
                            row.getString("identifier"),
                            row.getString("owner_code"),
                            row.getString("owner_number"),
                            row.getString("type"),
                            texts.readOr(row.getString("title"), row.getString("identifier")),
                            row.getBoolean("delegable"),
                            level == null ? ServiceResource.DEFAULT_LEVEL : level,
                            row.getBoolean("known"));
                })
                .list();
    }

    void upsertOwner(ServiceOwner owner) {
        jdbc.sql("""
                INSERT INTO service_owner_code (code, org_number, name) VALUES (:code, :number, :name::jsonb)
                ON CONFLICT (code) DO UPDATE SET org_number = excluded.org_number, name = excluded.name""")
                .param("code", owner.code())
                .param("number", owner.orgNumber())
                .param("name", texts.write(owner.name()))
                .update();
    }

    /** Gives every organization number that owns something a row; ids are few (smallint), so none is wasted on a conflict. */
    void internOwners() {
        jdbc.sql("""
                INSERT INTO service_owner (org_number)
                SELECT number FROM (SELECT org_number AS number FROM service_owner_code
                                    UNION SELECT owner_number FROM service_resource WHERE owner_number IS NOT NULL) n
                 WHERE NOT EXISTS (SELECT FROM service_owner o WHERE o.org_number = n.number)
                 ORDER BY number""").update();
    }

    void upsert(ServiceResourceDescription description) {
        jdbc.sql("""
                INSERT INTO service_resource (identifier, known, owner_code, owner_number, type, title, delegable,
                                              minimum_authentication_level)
                VALUES (:identifier, true, :code, :number, :type, :title::jsonb, :delegable, :level)
                ON CONFLICT (identifier) DO UPDATE
                   SET known = true, owner_code = excluded.owner_code, owner_number = excluded.owner_number,
                       type = excluded.type, title = excluded.title, delegable = excluded.delegable,
                       minimum_authentication_level = excluded.minimum_authentication_level""")
                .param("identifier", description.identifier())
                .param("code", description.ownerCode())
                .param("number", description.ownerNumber())
                .param("type", description.type())
                .param("title", texts.write(description.title()))
                .param("delegable", description.delegable())
                .param("level", description.minimumAuthenticationLevel())
                .update();
    }

    /** The numbers of resources, described or not: what a grant or right may name before the directory knows it. */
    Map<String, Integer> intern(Collection<String> identifiers) {
        String[] sorted = identifiers.stream().distinct().sorted().toArray(String[]::new);
        jdbc.sql("""
                INSERT INTO service_resource (identifier)
                SELECT n FROM unnest(:identifiers) n
                 WHERE NOT EXISTS (SELECT FROM service_resource r WHERE r.identifier = n)
                    ON CONFLICT DO NOTHING""").param("identifiers", sorted).update();
        return jdbc
                .sql("SELECT identifier, resource_id FROM service_resource WHERE identifier = ANY (:identifiers)")
                .param("identifiers", sorted)
                .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<Integer, String> identifiers(Collection<Integer> ids) {
        return jdbc
                .sql("SELECT resource_id, identifier FROM service_resource WHERE resource_id = ANY (:ids)")
                .param("ids", ids.toArray(Integer[]::new))
                .query((row, _) -> Map.entry(row.getInt(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
