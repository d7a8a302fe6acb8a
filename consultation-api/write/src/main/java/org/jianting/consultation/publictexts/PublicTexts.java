// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jianting.consultation.desk.Guards.start;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.desk.Guards;
import org.jianting.consultation.desk.SamePerson;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationWithdrawn;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.ErasureOrdered;
import org.jianting.consultation.events.ErasureScope;
import org.jianting.consultation.events.OutcomeBundleSealed;
import org.jianting.consultation.events.PointsExtracted;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.RosterPageSealed;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.consultation.verdict.Verdict;
import org.jianting.consultation.verdict.Words;
import org.jspecify.annotations.Nullable;

/** What is proposed and what is approved for the numbers of some pages. It grows in place, fact by fact. */
final class PublicTexts {

    static final Set<Class<? extends ConsultationEvent>> FACTS =
            Set.of(RosterPageSealed.class, PointsExtracted.class, PublicTextProposed.class, PublicTextApproved.class);

    /** What is found by the consultation, because it bears no number. */
    static final Set<Class<? extends ConsultationEvent>> FACTS_OF_ALL =
            Set.of(OutcomeBundleSealed.class, ErasureOrdered.class, ConsultationWithdrawn.class);

    static final int MOST_AT_ONCE = 500;
    static final int MOST_PAGES_AT_ONCE = 20;

    private static final TextRule TEXT = new TextRule("text", 1, 10_000);
    private static final Words PROPOSE = new Words("提出公开文本", "propose the public text");
    private static final Words SPLIT = new Words("拆分意见点", "split the submission");
    private static final Words APPROVE = new Words("批准公开文本", "approve the public text");

    /** What the last proposal for a number leaves to check an approval against. */
    private record Proposed(Digest digest, StaffId by) {}

    private record Approved(StaffId by, Instant at) {}

    private final Map<Integer, SubmissionId> names = new HashMap<>();
    private final Map<Integer, Proposed> proposed = new HashMap<>();
    private final Map<Integer, StaffId> splitBy = new HashMap<>();
    private final Map<Integer, Approved> approved = new HashMap<>();
    private final Set<SubmissionId> erased = new HashSet<>();
    private boolean outcomeSealed;
    private @Nullable Instant withdrawnAt;

    PublicTexts after(ConsultationEvent event) {
        switch (event) {
            case RosterPageSealed page -> {
                int number = page.firstNumber();
                for (var entry : page.entries()) {
                    names.put(number++, entry.submissionId());
                }
            }
            case PointsExtracted split -> {
                splitBy.put(split.number(), split.by());
                // Summaries are approved with the text, so whoever reads the proposal must find them beside it.
                proposed.remove(split.number());
            }
            case PublicTextProposed text -> proposed.put(text.number(), new Proposed(text.digest(), text.by()));
            case PublicTextApproved text -> approved.put(text.number(), new Approved(text.by(), text.at()));
            case ErasureOrdered order when order.scope() != ErasureScope.IDENTITY -> erased.add(order.submissionId());
            case OutcomeBundleSealed bundle -> outcomeSealed = true;
            case ConsultationWithdrawn withdrawn -> withdrawnAt = withdrawn.at();
            case ConsultationEvent outside -> {
                // An erasure of the identity leaves the text; the boundary names no other fact.
            }
        }
        return this;
    }

    /** What can be said of a proposal without the record, and so before a key is made for it. */
    static Optional<Refusal> refuse(List<NumberedText> texts, RosterPages pages) {
        var guards = batch(texts.stream().map(NumberedText::number).toList(), pages);
        for (int i = 0; i < texts.size(); i++) {
            guards.fit(TEXT.at("texts[%d].text".formatted(i)), texts.get(i).text());
        }
        return guards.refusal();
    }

    Verdict decide(ProposePublicTexts asked) {
        var guards = open(asked.numbers(), asked.pages());
        return guards.thenAll(() -> asked.texts().stream()
                .map(text -> new PublicTextProposed(
                        asked.consultationId(),
                        asked.round(),
                        name(text.number()),
                        text.number(),
                        text.text(),
                        text.digest(),
                        asked.by(),
                        asked.at()))
                .toList());
    }

    Verdict decide(ApprovePublicTexts asked) {
        var guards = open(asked.numbers(), asked.pages());
        for (var text : asked.texts()) {
            int number = text.number();
            guards.that(() -> proposed.containsKey(number), () -> new PublicTextRefusal.NothingProposed(number))
                    .that(
                            () -> !asked.by().equals(proposal(number).by()),
                            () -> new SamePerson(asked.by(), PROPOSE, APPROVE))
                    .that(
                            () -> !asked.by().equals(splitBy.get(number)),
                            () -> new SamePerson(asked.by(), SPLIT, APPROVE))
                    .that(() -> text.is(proposal(number).digest()), () -> new PublicTextRefusal.ChangedSince(number));
        }
        return guards.thenAll(
                () -> asked.texts().stream().map(text -> approval(asked, text)).toList());
    }

    private PublicTextApproved approval(ApprovePublicTexts asked, OpenedText text) {
        return new PublicTextApproved(
                asked.consultationId(),
                asked.round(),
                name(text.number()),
                text.number(),
                text.words(),
                Sha256.digest(text.words().getBytes(UTF_8)),
                proposal(text.number()).by(),
                asked.by(),
                asked.at());
    }

    static Guards batch(List<Integer> numbers, RosterPages pages) {
        var guards = start().that(
                        () -> !numbers.isEmpty()
                                && numbers.size() <= MOST_AT_ONCE
                                && pages.pages().size() <= MOST_PAGES_AT_ONCE,
                        () -> new PublicTextRefusal.BatchUnfit(
                                numbers.size(), pages.pages().size()));
        var seen = new HashSet<Integer>();
        numbers.forEach(number -> guards.that(() -> seen.add(number), () -> new PublicTextRefusal.NumberTwice(number)));
        return guards;
    }

    /** The numbers that are there, and whose public text is neither approved nor impossible for ever. */
    private Guards open(List<Integer> numbers, RosterPages pages) {
        // What was sealed is what will be published: a text that comes later would break the seal.
        var guards = batch(numbers, pages)
                .none(() -> Optional.ofNullable(withdrawnAt).map(PublicTextRefusal.Withdrawn::new))
                .that(() -> !outcomeSealed, PublicTextRefusal.OutcomeSealedAlready::new);
        for (int number : numbers) {
            guards.that(() -> names.containsKey(number), () -> new PublicTextRefusal.NoSuchNumber(number))
                    .none(() -> approvedAlready(number))
                    .that(() -> !erased.contains(name(number)), () -> new PublicTextRefusal.TextErased(number));
        }
        return guards;
    }

    private Optional<Refusal> approvedAlready(int number) {
        return Optional.ofNullable(approved.get(number))
                .map(done -> new PublicTextRefusal.AlreadyApproved(number, done.by(), done.at()));
    }

    private Proposed proposal(int number) {
        return Objects.requireNonNull(proposed.get(number));
    }

    private SubmissionId name(int number) {
        return Objects.requireNonNull(names.get(number));
    }
}
