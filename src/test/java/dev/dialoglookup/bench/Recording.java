package dev.dialoglookup.bench;

import dev.dialoglookup.DialogLookupApplication;
import dev.dialoglookup.dialog.search.SearchSurvey;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.RealSurroundings;
import dev.dialoglookup.support.TestIssuers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

/** The service once more, in this JVM, to be asked what it sends; it is not measured. */
final class Recording implements AutoCloseable {

    private final Recorder recorder = new Recorder();
    private final ConfigurableApplicationContext service;
    private final RealDatabase world;
    private final Users users;

    Recording(RealDatabase world, TestIssuers issuers, Users users) {
        this.world = world;
        this.users = users;
        service = new SpringApplicationBuilder(DialogLookupApplication.class)
                .initializers(context -> {
                    TestPropertyValues.of(RealSurroundings.properties(world, issuers))
                            .applyTo(context);
                    context.getBeanFactory().addBeanPostProcessor(recorder);
                })
                .run("--server.port=0", "--logging.level.root=WARN", "--dialoglookup.search-seconds=600");
    }

    Api as(String user) {
        return Api.on(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class))
                .with("Accept-Language", "nb")
                .as(users.token(user));
    }

    /** The statements of a case's requests, the one of each that reads most. */
    List<Sent> statements(Case recorded) {
        List<Sent> statements = new ArrayList<>();
        for (Case.Request request : recorded.requests()) {
            as(request.user()).get(request.path()); // what is held in memory is read by whoever comes first
            statements.addAll(recorder.during(() -> as(request.user()).get(request.path())));
        }
        return statements;
    }

    /** The planner options of the service's pool. */
    String options() {
        return service.getEnvironment().getRequiredProperty("spring.datasource.hikari.data-source-properties.options");
    }

    SearchSurvey survey() throws SQLException {
        return new SearchSurvey(service, world);
    }

    @Override
    public void close() {
        service.close();
    }
}
