package dev.dialoglookup.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Makes labels of dialogs: those that name an instance, perhaps one that others name too, and those that name nothing. */
final class RandomLabels {

    private final Random random;
    private final Set<String> taken = new HashSet<>();
    private final List<String> references = new ArrayList<>();

    RandomLabels(Random random) {
        this.random = random;
    }

    List<String> of(String owner, boolean deleted) {
        Set<String> labels = new TreeSet<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            String reference = references.isEmpty() || random.nextInt(4) > 0
                    ? newReference()
                    : references.get(random.nextInt(references.size()));
            references.add(reference);
            // one live dialog per owner and reference: a second one would be refused
            if (deleted || taken.add(owner + reference)) {
                labels.add(written(reference));
            }
        }
        return List.copyOf(labels);
    }

    private String written(String reference) {
        return switch (random.nextInt(6)) {
            case 0 -> reference.replace("instance-id", "integration:storage");
            case 1 -> "something else " + random.nextInt(5);
            case 2 -> reference + "0";
            default -> reference;
        };
    }

    private String newReference() {
        UUID uuid = new UUID(random.nextLong(), random.nextLong());
        return random.nextBoolean()
                ? "urn:altinn:instance-id:%d/%s".formatted(random.nextInt(1, 4), uuid)
                : "urn:altinn:correspondence-id:" + uuid;
    }
}
