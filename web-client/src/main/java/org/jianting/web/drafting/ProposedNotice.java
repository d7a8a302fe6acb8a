// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.drafting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.DisclosureAttribute;
import org.jianting.consultation.events.PeriodUnit;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.projections.docket.Dossier;
import org.jspecify.annotations.Nullable;

/** A notice as it stands in the form, by the names that the API knows; what is not filled in yet is not there. */
public record ProposedNotice(
        int draftVersion,
        @Nullable CommentPeriod period,
        @Nullable String shorteningReason,
        @Nullable List<Proposed> channels,
        @Nullable String contact,
        @Nullable String interpretationPlan,
        @Nullable DisclosureAttribute disclosure) {

    /** A channel that is offered; who keeps it and where it is may still be missing. */
    public record Proposed(
            @Nullable ChannelKind kind,
            @Nullable Keeper owner,
            @Nullable String address) {

        Optional<Channel> channel() {
            return Optional.ofNullable(kind)
                    .map(offered -> new Channel(
                            offered,
                            owner == null ? new Unit("", "") : owner.unit(),
                            Objects.requireNonNullElse(address, "")));
        }
    }

    /** The unit that answers for a channel. */
    public record Keeper(@Nullable String code, @Nullable String name) {
        Unit unit() {
            return new Unit(Objects.requireNonNullElse(code, ""), Objects.requireNonNullElse(name, ""));
        }
    }

    /** The notice that was sent back, where there is one; otherwise the shortest period without a reason, on the portal. */
    static ProposedNotice beginningWith(Dossier dossier) {
        var last = dossier.proposal();
        var version =
                dossier.drafts().isEmpty() ? 0 : dossier.drafts().getLast().version();
        return last == null
                ? fresh(dossier, version)
                : new ProposedNotice(
                        version,
                        last.period(),
                        last.shorteningReason(),
                        last.channels().stream().map(ProposedNotice::proposed).toList(),
                        last.contact(),
                        last.interpretationPlan(),
                        last.disclosure());
    }

    private static ProposedNotice fresh(Dossier dossier, int version) {
        var keeper = new Keeper(dossier.lead().code(), dossier.lead().name());
        return new ProposedNotice(
                version,
                RuleProfiles.of(dossier.profile()).minimumPeriod().period(),
                null,
                List.of(new Proposed(
                        ChannelKind.WEB, keeper, "/c/" + dossier.id().value())),
                null,
                null,
                DisclosureAttribute.PROACTIVE);
    }

    private static Proposed proposed(Channel channel) {
        return new Proposed(
                channel.kind(),
                new Keeper(channel.owner().code(), channel.owner().name()),
                channel.address());
    }

    int length() {
        return period == null ? 0 : period.length();
    }

    PeriodUnit unit() {
        return period == null ? PeriodUnit.CALENDAR_DAY : period.unit();
    }

    List<Channel> offered() {
        return channels == null
                ? List.of()
                : channels.stream()
                        .flatMap(proposed -> proposed.channel().stream())
                        .toList();
    }

    public @Nullable Channel of(ChannelKind kind) {
        return offered().stream()
                .filter(channel -> channel.kind() == kind)
                .findFirst()
                .orElse(null);
    }

    public String days() {
        return Integer.toString(length());
    }

    public boolean isIn(PeriodUnit unit) {
        return unit() == unit;
    }
}
