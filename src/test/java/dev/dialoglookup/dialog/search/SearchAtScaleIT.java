package dev.dialoglookup.dialog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.DialogLookupApplication;
import dev.dialoglookup.dialog.search.SearchSurvey.Visits;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.RealSurroundings;
import dev.dialoglookup.support.ScaleWorld;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Reads the plans of searches over the benchmark's data shape: no page visits many more index rows than its filter must
 * touch. {@code -Ddialogs=1000000} makes the world as large as one likes.
 */
class SearchAtScaleIT {

    private static final int DIALOGS = Integer.getInteger("dialogs", 60_000);
    private static final int MOST_VISITED_PER_TOUCHED = 50;

    private static ConfigurableApplicationContext service;
    private static RealDatabase database;

    @BeforeAll
    static void load() throws SQLException {
        service = new SpringApplicationBuilder(DialogLookupApplication.class)
                .initializers(new RealSurroundings())
                .run("--server.port=0", "--dialoglookup.search-seconds=120");
        database = service.getBean(RealDatabase.class);
        ScaleWorld.load(database, DIALOGS, _ -> {});
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void visitsFewIndexRowsForEachThatTheFilterMustTouch() throws SQLException {
        List<Visits> visits = new SearchSurvey(service, database).visits();
        visits.forEach(System.out::println);
        assertThat(visits).isNotEmpty().noneMatch(page -> page.ratio() > MOST_VISITED_PER_TOUCHED);
    }
}
