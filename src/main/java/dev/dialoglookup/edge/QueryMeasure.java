package dev.dialoglookup.edge;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures selections with their fragments written out, and each fragment once. */
final class QueryMeasure {

    private static final Size NOTHING = new Size(0, 0, 0);

    /** Sums stay far from where numbers end: more is not told apart. */
    private static final long COUNTLESS = Integer.MAX_VALUE;

    private final Map<String, SelectionSet> fragments = new HashMap<>();
    private final Map<String, Size> measured = new HashMap<>();

    QueryMeasure(Document document) {
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment.getSelectionSet()));
    }

    /**
     * How large a selection is.
     *
     * @param depth levels of fields
     * @param top fields at its first level
     * @param fields at all levels
     */
    record Size(int depth, long top, long fields) {

        private Size and(Size other) {
            return new Size(
                    Math.max(depth, other.depth),
                    Math.min(top + other.top, COUNTLESS),
                    Math.min(fields + other.fields, COUNTLESS));
        }

        private Size belowOneField() {
            return new Size(depth + 1, 1, Math.min(fields + 1, COUNTLESS));
        }
    }

    Size of(@Nullable SelectionSet selected) {
        Size size = NOTHING;
        if (selected != null) {
            for (Selection<?> selection : selected.getSelections()) {
                size = size.and(of(selection));
            }
        }
        return size;
    }

    private Size of(Selection<?> selection) {
        return switch (selection) {
            case Field field -> of(field.getSelectionSet()).belowOneField();
            case InlineFragment inline -> of(inline.getSelectionSet());
            case FragmentSpread spread -> ofFragment(spread.getName());
            default -> NOTHING;
        };
    }

    /** One that contains itself counts as nothing there; the validation behind refuses it. */
    private Size ofFragment(String name) {
        Size known = measured.get(name);
        if (known == null) {
            measured.put(name, NOTHING);
            known = of(fragments.get(name));
            measured.put(name, known);
        }
        return known;
    }
}
