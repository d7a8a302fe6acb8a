// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.submitting;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.ConsultationInitiated;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.DraftVersionRegistered;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.PeriodExtended;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.consultation.verdict.Boundary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reads notices from the record itself, so that a comment can be written and sent while the views are being made again. */
@Component
public final class PostedNotices {

    private static final Set<Class<? extends ConsultationEvent>> FACTS = Set.of(
            ConsultationInitiated.class,
            DraftVersionRegistered.class,
            NoticePublished.class,
            PeriodExtended.class,
            ConsultationWithdrawn.class);

    private final RecordedFacts record;

    public PostedNotices(RecordedFacts record) {
        this.record = record;
    }

    /** Empty for a consultation whose notice was not posted yet, like one that there is not. */
    public Mono<PostedNotice> find(ConsultationId id) {
        // It may be the disk's turn, for which the event loop must not wait.
        return Mono.defer(() -> Mono.fromFuture(record.read(Boundary.of(id, FACTS))))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(found -> Mono.justOrEmpty(notice(found)));
    }

    private static @Nullable PostedNotice notice(List<RecordedFacts.At> found) {
        var facts = found.stream().map(RecordedFacts.At::fact).toList();
        var posted = last(NoticePublished.class, facts);
        if (posted == null) {
            return null;
        }
        var matter = Objects.requireNonNull(last(ConsultationInitiated.class, facts));
        var extended = last(PeriodExtended.class, facts);
        var withdrawn = last(ConsultationWithdrawn.class, facts);
        var draft = facts.stream()
                .filter(DraftVersionRegistered.class::isInstance)
                .map(DraftVersionRegistered.class::cast)
                .filter(version -> version.version() == posted.draftVersion())
                .findFirst()
                .orElseThrow();
        return new PostedNotice(
                posted.consultationId(),
                matter.title(),
                RuleProfiles.of(matter.profile()).zone(),
                draft.clauses(),
                posted.postedAt(),
                extended != null && extended.round() == posted.round() ? extended.nowUntil() : posted.closesAt(),
                posted.channels(),
                posted.contact(),
                withdrawn == null ? null : withdrawn.at());
    }

    private static <T> @Nullable T last(Class<T> kind, List<ConsultationEvent> facts) {
        return facts.reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElse(null);
    }
}
