package dev.dialoglookup.edge;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Tags requests with operation and impersonation; the URL stays out, it may hold an identity number. */
@Component
class RequestObservation extends DefaultServerRequestObservationConvention {

    @Override
    public KeyValues getLowCardinalityKeyValues(ServerRequestObservationContext context) {
        HttpServletRequest request = Objects.requireNonNull(context.getCarrier());
        boolean impersonated = request.getAttribute(EndUserNaming.IMPERSONATED) != null;
        String operation =
                request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod method
                        ? method.getBeanType().getSimpleName() + "."
                                + method.getMethod().getName()
                        : "none";
        return super.getLowCardinalityKeyValues(context)
                .and(KeyValue.of("operation", operation), KeyValue.of("impersonated", String.valueOf(impersonated)));
    }

    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        return KeyValues.empty();
    }
}
