package dev.dialoglookup.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/**
 * Runs the whole service on a free port, on a real database and real issuers, once for all tests that carry this.
 *
 * <p>Constructor parameters are injected: {@link Api}, {@link Tokens}, {@link RealDatabase}, {@link StatementCounter} and
 * the service's own beans. The database is shared, so a test makes parties and dialogs of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RealSurroundings.class)
@Import(TestBeans.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface IntegrationTest {}
