package dev.dialoglookup.dialog.search;

import dev.dialoglookup.caller.Caller;
import org.springframework.stereotype.Service;

/** Finds dialogs, a page at a time. */
@Service
public class SearchService {

    public SearchOutcome search(Caller caller, DialogSearch search) {
        throw new UnsupportedOperationException("search for " + caller.getClass() + search.limit());
    }
}
