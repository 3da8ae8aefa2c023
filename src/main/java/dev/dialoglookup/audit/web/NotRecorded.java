package dev.dialoglookup.audit.web;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.TransientDataAccessException;

/** A record could not be written, and so its answer is not given. */
final class NotRecorded extends TransientDataAccessException {

    private static final long serialVersionUID = 1L;

    NotRecorded(RuntimeException failure) {
        super(
                "no answer for an end user without its record: " + NestedExceptionUtils.getMostSpecificCause(failure),
                failure);
    }
}
