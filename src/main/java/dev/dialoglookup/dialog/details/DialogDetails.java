package dev.dialoglookup.dialog.details;

import dev.dialoglookup.dialog.document.Activity;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.search.DialogListItem.Revisions;
import dev.dialoglookup.dialog.search.DialogListItem.Summary;
import dev.dialoglookup.dialog.search.DialogListItem.Times;
import dev.dialoglookup.dialog.seen.SeenEntry;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.ServiceResource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dialog as the asker may see it: what it may not use is masked already, names of persons are not yet.
 *
 * @param org the code of the owner
 * @param reader who the dialog is shown to; null where an owner asks for itself
 * @param document what the owner wrote, without the parts that stand beside it here
 * @param summary what lists show of it, texts of every level apart
 * @param seen the entries since the dialog or its content changed, oldest first
 * @param serviceOwnerLabels for owners only
 */
public record DialogDetails(
        UUID id,
        String org,
        ServiceResource serviceResource,
        Party party,
        @Nullable Party reader,
        DialogDocument document,
        Summary summary,
        Parts parts,
        List<Activity> activities,
        Times times,
        Revisions revisions,
        List<String> systemLabels,
        boolean isContentSeen,
        List<SeenEntry> seen,
        List<String> serviceOwnerLabels) {}
