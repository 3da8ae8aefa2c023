package dev.dialoglookup.directory;

import dev.dialoglookup.authorization.Grant;
import dev.dialoglookup.authorization.Grant.Instance;
import dev.dialoglookup.authorization.Grant.InstanceDelegation;
import dev.dialoglookup.authorization.Grant.Resource;
import dev.dialoglookup.authorization.Grant.ResourceDelegation;
import dev.dialoglookup.authorization.GrantType;
import dev.dialoglookup.authorization.SubjectUrn;
import dev.dialoglookup.authorization.Window;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.ServiceResource;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a document says of one grant into a grant. */
final class GrantTerms {

    private GrantTerms() {}

    /**
     * The grant that is meant.
     *
     * @throws IllegalArgumentException if subject and type do not fit, or an instance delegation names no resource
     */
    static Grant grant(
            GrantType type, String subject, @Nullable String serviceResource, Window window, @Nullable Party parent) {
        if (type != GrantType.InstanceDelegation && serviceResource != null) {
            throw new IllegalArgumentException("serviceResource belongs to instance delegations only");
        }
        return switch (type) {
            case Role, AccessPackage -> Grant.of(subject(type, subject), window, parent);
            case ResourceDelegation -> new ResourceDelegation(resource(subject, true), window, parent);
            case InstanceDelegation -> {
                if (serviceResource == null) {
                    throw new IllegalArgumentException("an instance delegation needs a serviceResource");
                }
                Instance instance = new Instance(InstanceRef.parse(subject), resource(serviceResource, false));
                yield new InstanceDelegation(instance, window, parent);
            }
        };
    }

    private static SubjectUrn subject(GrantType type, String text) {
        SubjectUrn subject = new SubjectUrn(text);
        if (subject.type() != type) {
            throw new IllegalArgumentException("subject '%s' is no %s".formatted(subject, type));
        }
        return subject;
    }

    private static Resource resource(String text, boolean inFull) {
        String written = text.strip().toLowerCase(Locale.ROOT);
        boolean full = written.startsWith(ServiceResource.PREFIX);
        if (!written.matches(Codes.RESOURCE_URN) || (inFull && !full)) {
            throw new IllegalArgumentException(
                    "a service resource is written %s<id>".formatted(ServiceResource.PREFIX));
        }
        return new Resource(full ? written.substring(ServiceResource.PREFIX.length()) : written);
    }
}
