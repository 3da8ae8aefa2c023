package dev.dialoglookup.support;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;

/** What a test may ask for in its constructor. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    // lazy: the port is known only when the server has started
    @Bean
    @Lazy
    Api api(@Value("${local.server.port}") int port) {
        return Api.on(port);
    }

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    Tokens tokens() {
        return new Tokens(TestIssuers.shared());
    }

    @Bean
    World world(Clock clock, DataSource dataSource) {
        return new World(clock, dataSource);
    }

    @Bean
    StatementCounter statementCounter(RealDatabase database) {
        return new StatementCounter(database);
    }
}
