package dev.dialoglookup.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose parameters are found whatever the letter case of their names. */
final class AnyCaseParameters extends HttpServletRequestWrapper {

    AnyCaseParameters(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = getParameterMap().entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        return values.length == 0 ? null : values;
    }
}
