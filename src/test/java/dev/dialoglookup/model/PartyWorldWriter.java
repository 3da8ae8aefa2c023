package dev.dialoglookup.model;

import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.model.ListedDialog.Opened;
import dev.dialoglookup.model.ListedDialog.Texts;
import dev.dialoglookup.model.ListedDialog.Times;
import dev.dialoglookup.model.ListedDialog.Traits;
import dev.dialoglookup.model.PartyWorld.HandedOver;
import dev.dialoglookup.model.WordQuery.Said;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Tokens;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a world of parties into the service: a service resource changes hands in the middle, access comes last. */
record PartyWorldWriter(DialogWriter dialogs, Api api, Tokens tokens) {

    private static final Times TIMES = new Times(null, null, null, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, null);
    private static final Traits TRAITS =
            new Traits(Status.NotApplicable, null, null, null, false, SystemLabel.Default, false, Opened.NEVER);
    private static final Texts TEXTS = new Texts(new Said("nb", "Tittel"), null, null, null, null, null, List.of());

    void write(PartyWorld world) {
        WorldWriter directory = new WorldWriter(api, tokens);
        ModelWorld last = world.world();
        HandedOver handedOver = world.handedOver();
        Map<String, String> former = new LinkedHashMap<>(last.resourceOwners());
        former.put(handedOver.resource(), handedOver.formerOwner());
        List<ListedDialog> listed = last.dialogs().stream()
                .map(dialog -> new ListedDialog(dialog, TIMES, TRAITS, TEXTS))
                .toList();
        directory.writeDirectory(ownedBy(former, last));
        dialogs.write(listed.subList(0, handedOver.dialogs()));
        directory.writeDirectory(ownedBy(last.resourceOwners(), last));
        dialogs.write(listed.subList(handedOver.dialogs(), listed.size()));
        directory.putAccess(world.user(), last.grants().getOrDefault(world.user(), List.of()), world.parties());
    }

    private static ModelWorld ownedBy(Map<String, String> resourceOwners, ModelWorld world) {
        return new ModelWorld(
                world.owners(), resourceOwners, world.levels(), world.subjectsOf(), Map.of(), world.dialogs());
    }
}
