package dev.dialoglookup.edge;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URLConnection;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes ready what the first callers would wait for, before this service says that it is ready: how answers are written, and the
 * way that all requests go, by asking itself something that is open to all. The slowest of the first hundred lookups is the
 * measure (bench, R13).
 */
@Component
@Order // behind all that prepares something
class FirstRequests implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstRequests.class);

    /** As often as makes the JVM compile what all requests go through. */
    private static final int REQUESTS = 300;

    private static final int PATIENCE_MILLIS = 1_000;

    private final Environment environment;
    private final JsonMapper mapper;
    private final RequestMappingHandlerMapping handlers;

    FirstRequests(
            Environment environment,
            JsonMapper mapper,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.environment = environment;
        this.mapper = mapper;
        this.handlers = handlers;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Set<JavaType> known = new HashSet<>();
        for (HandlerMethod handler : handlers.getHandlerMethods().values()) {
            learn(mapper.constructType(handler.getReturnType().getGenericParameterType()), known);
        }
        // known when the server listens, which is before this and after this was made
        String port = environment.getRequiredProperty("local.server.port");
        URI limits = URI.create("http://localhost:" + port + PersonalAnswers.LIMITS);
        try {
            for (int i = 0; i < REQUESTS; i++) {
                ask(limits);
            }
        } catch (IOException e) {
            LOG.info("this service does not answer itself, and the first requests will be slower: {}", e.toString());
        }
        // what has come to stay is put aside once, now: each of the first collections would copy it, for 40 ms and more
        System.gc();
    }

    /** The mapper looks now, and remembers, how a type is written, and those of its members. */
    private void learn(JavaType type, Set<JavaType> known) {
        if (!known.add(type)) {
            return;
        }
        mapper.writerFor(type);
        type.getBindings().getTypeParameters().forEach(parameter -> learn(parameter, known));
        RecordComponent[] members = type.getRawClass().getRecordComponents();
        if (members != null) {
            for (RecordComponent member : members) {
                learn(mapper.constructType(member.getGenericType()), known);
            }
        }
    }

    private static void ask(URI what) throws IOException {
        URLConnection connection = what.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        try (InputStream answer = connection.getInputStream()) {
            answer.readAllBytes();
        }
    }
}
