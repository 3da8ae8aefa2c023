package dev.dialoglookup.edge;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** Keeps the framework from reading with a lenient editor of its own what a strict conversion has refused. */
@ControllerAdvice
class StrictEditors {

    @InitBinder
    void register(WebDataBinder binder) {
        binder.registerCustomEditor(UUID.class, new Editor(Conversions::uuid));
        binder.registerCustomEditor(Integer.class, new Editor(Conversions::wholeNumber));
        binder.registerCustomEditor(int.class, new Editor(Conversions::wholeNumber));
        binder.registerCustomEditor(Boolean.class, new Editor(Conversions::truth));
        binder.registerCustomEditor(boolean.class, new Editor(Conversions::truth));
    }

    private static final class Editor extends PropertyEditorSupport {
        private final Function<String, Object> reader;

        Editor(Function<String, Object> reader) {
            this.reader = reader;
        }

        @Override
        public void setAsText(String text) {
            setValue(reader.apply(text));
        }
    }
}
