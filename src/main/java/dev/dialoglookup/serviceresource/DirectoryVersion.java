package dev.dialoglookup.serviceresource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The number that every change of what is held in memory raises. */
@Component
public class DirectoryVersion {

    private final JdbcClient jdbc;

    DirectoryVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The present version. */
    public long read() {
        return jdbc.sql("SELECT version FROM directory_version")
                .query(Long.class)
                .single();
    }

    /** Raises it within the running transaction, which thereby waits for other changes of the directory to end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise() {
        jdbc.sql("UPDATE directory_version SET version = version + 1").update();
    }
}
