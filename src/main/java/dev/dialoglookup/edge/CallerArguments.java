package dev.dialoglookup.edge;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.ForOwner;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.localization.AcceptedLanguages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers who is asking and which languages the answer may have. */
final class CallerArguments implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> TYPES =
            Set.of(EndUser.class, ServiceOwner.class, ForOwner.class, AcceptedLanguages.class);

    private final EndUserNaming naming;

    CallerArguments(EndUserNaming naming) {
        this.naming = naming;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest exchange,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = ((ServletWebRequest) exchange).getRequest();
        Class<?> type = parameter.getParameterType();
        if (type == AcceptedLanguages.class) {
            return languages(request);
        }
        return type == ForOwner.class
                ? naming.caller(CallerAuthentication.caller(ServiceOwner.class), request)
                : CallerAuthentication.caller(type.asSubclass(Caller.class));
    }

    /** Several headers are one list, as RFC 9110 has it. */
    static AcceptedLanguages languages(HttpServletRequest request) {
        try {
            return AcceptedLanguages.parse(
                    String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE))));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(HttpHeaders.ACCEPT_LANGUAGE, String.valueOf(e.getMessage()))
                    .asException();
        }
    }
}
