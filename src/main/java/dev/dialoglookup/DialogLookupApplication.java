package dev.dialoglookup;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service: which dialog is this, and why may this user open it. */
@SpringBootApplication
public class DialogLookupApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(DialogLookupApplication.class, arguments);
    }
}
