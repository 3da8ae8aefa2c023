package dev.dialoglookup.scenario;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Tokens;
import java.time.Instant;

/** A scenario in the running service, with the means to ask about it and to change it. */
record Staged(Scenario scenario, Names names, Stage stage, Matrix matrix) {

    /**
     * @param now the moment that the scenario's times are relative to; what it says of earlier times must lie ahead of the
     *     real now
     */
    static Staged of(String name, Api api, Tokens tokens, Instant now) {
        Scenario scenario = Scenarios.named(name);
        Names names = new Names(scenario, now);
        Stage stage = new Stage(scenario, names, api, tokens);
        stage.set();
        return new Staged(scenario, names, stage, new Matrix(scenario, names));
    }
}
