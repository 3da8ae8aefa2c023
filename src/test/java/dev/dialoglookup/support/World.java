package dev.dialoglookup.support;

import dev.dialoglookup.party.Party.Organization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The synthetic world of {@code src/test/resources/world}: owners, resources, grants and dialogs to try the service with.
 *
 * <p>It enters as everything enters: the directory's operator and the service owners send their documents over HTTP.
 * Loading it again changes nothing.
 */
public final class World {

    /** The reference of the documentation's first example. */
    public static final String APP_INSTANCE = "urn:altinn:instance-id:1337/11111111-2222-3333-4444-555555555555";

    private static final String DIRECTORY = "/api/v1/directory/";
    private static final String DIALOGS = "/api/v1/serviceowner/dialogs";

    private final Clock clock;
    private final DataSource dataSource;

    /** The data source serves one thing that the service refuses: the id of the documentation's second example. */
    public World(Clock clock, DataSource dataSource) {
        this.clock = clock;
        this.dataSource = dataSource;
    }

    /** Sends everything to the service. */
    public void loadInto(Api api, Tokens tokens) {
        Api operator = api.as(tokens.operator());
        JsonNode owners = json(only("serviceowners.json"));
        accepted(operator.put(DIRECTORY + "serviceowners", owners));
        accepted(operator.put(DIRECTORY + "serviceresources", json(only("serviceresources.json"))));
        accepted(operator.put(DIRECTORY + "subjects", json(only("subjects.json"))));
        for (Resource file : files("rights/*.json")) {
            String resource = file.getFilename().replace(".json", "");
            accepted(operator.put(DIRECTORY + "serviceresources/" + resource + "/rights", json(file)));
        }
        for (Resource file : files("access/*.json")) {
            JsonNode access = json(file);
            Api forUser = operator.with("Dialog-End-User", access.get("endUser").asString());
            accepted(forUser.put(DIRECTORY + "access", access.get("document")));
        }
        UnaryOperator<String> orgNumber =
                code -> owners.at("/orgs/%s/orgnr".formatted(code)).asString();
        for (JsonNode entry : json(only("dialogs.json"))) {
            Organization owner =
                    new Organization(orgNumber.apply(entry.get("owner").asString()));
            create(api.as(tokens.serviceOwner(owner)), entry);
        }
        ResourceDatabasePopulator script = new ResourceDatabasePopulator(only("seed-dialog-id.sql"));
        script.setSeparator(ScriptUtils.EOF_STATEMENT_SEPARATOR);
        script.execute(dataSource);
    }

    private static void create(Api owner, JsonNode entry) {
        Response created = owner.post(DIALOGS, entry.get("dialog"));
        if (created.status() == 409) {
            return; // from an earlier start on the same database
        }
        accepted(created);
        if (entry.path("then").asString("").equals("delete")) {
            accepted(owner.delete(DIALOGS + "/" + created.json().asString()));
        }
    }

    private static void accepted(Response response) {
        if (response.status() / 100 != 2) {
            throw new IllegalStateException("%d: %s".formatted(response.status(), response.body()));
        }
    }

    private JsonNode json(Resource file) {
        try {
            String document = file.getContentAsString(StandardCharsets.UTF_8);
            return JsonMapper.shared().readTree(RelativeTimes.resolved(document, clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource only(String name) {
        return files(name).getFirst();
    }

    private static List<Resource> files(String pattern) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:world/" + pattern))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
