// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jianting.consultation.desk.Guards.start;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jianting.consultation.desk.Guards;
import org.jianting.consultation.desk.SamePerson;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.OutcomeBundleSealed;
import org.jianting.consultation.events.PublicTextApproved;
import org.jianting.consultation.events.PublicTextProposed;
import org.jianting.consultation.events.RosterPageSealed;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.consultation.verdict.Verdict;
import org.jianting.consultation.verdict.Words;

/** What is proposed and what is approved for the numbers of some pages. It grows in place, fact by fact. */
final class PublicTexts {

    static final Set<Class<? extends ConsultationEvent>> FACTS =
            Set.of(RosterPageSealed.class, PublicTextProposed.class, PublicTextApproved.class);

    static final int MOST_AT_ONCE = 500;
    static final int MOST_PAGES_AT_ONCE = 20;

    private static final TextRule TEXT = new TextRule("texts.text", 1, 10_000);
    private static final Words PROPOSE = new Words("提出公开文本", "propose the public text");
    private static final Words APPROVE = new Words("批准公开文本", "approve the public text");

    private final Map<Integer, SubmissionId> names = new HashMap<>();
    private final Map<Integer, PublicTextProposed> proposed = new HashMap<>();
    private final Set<Integer> approved = new HashSet<>();
    private boolean outcomeSealed;

    PublicTexts after(ConsultationEvent event) {
        switch (event) {
            case RosterPageSealed page -> {
                int number = page.firstNumber();
                for (var entry : page.entries()) {
                    names.put(number++, entry.submissionId());
                }
            }
            case PublicTextProposed text -> proposed.put(text.number(), text);
            case PublicTextApproved text -> approved.add(text.number());
            case OutcomeBundleSealed bundle -> outcomeSealed = true;
            case ConsultationEvent outside -> {
                // The boundary names no other fact.
            }
        }
        return this;
    }

    Verdict decide(ProposePublicTexts asked) {
        var guards = fitting(asked.texts().stream().map(NumberedText::number).toList(), asked.pages());
        for (var text : asked.texts()) {
            guards.that(
                            () -> !approved.contains(text.number()),
                            () -> new PublicTextRefusal.AlreadyApproved(text.number()))
                    .fit(TEXT, text.text());
        }
        return guards.thenAll(() -> asked.texts().stream()
                .map(text -> new PublicTextProposed(
                        asked.consultationId(),
                        asked.round(),
                        name(text.number()),
                        text.number(),
                        text.text(),
                        asked.by(),
                        asked.at()))
                .toList());
    }

    Verdict decide(ApprovePublicTexts asked) {
        var guards = fitting(asked.texts().stream().map(NumberedDigest::number).toList(), asked.pages());
        var facts = new ArrayList<PublicTextApproved>();
        for (var text : asked.texts()) {
            // What is approved stays; a batch that is sent again settles only what is left.
            if (!approved.contains(text.number())) {
                guards.that(
                        () -> proposed.containsKey(text.number()),
                        () -> new PublicTextRefusal.NothingProposed(text.number()));
                var proposal = proposed.get(text.number());
                if (proposal != null) {
                    facts.add(approval(asked, text, proposal, guards));
                }
            }
        }
        return guards.thenAll(() -> facts);
    }

    private static PublicTextApproved approval(
            ApprovePublicTexts asked, NumberedDigest text, PublicTextProposed proposal, Guards guards) {
        var digest = Sha256.digest(proposal.text().getBytes(UTF_8));
        guards.that(() -> !asked.by().equals(proposal.by()), () -> new SamePerson(asked.by(), PROPOSE, APPROVE))
                .that(
                        () -> text.digest() == null || text.digest().equals(digest),
                        () -> new PublicTextRefusal.ChangedSince(text.number()));
        return new PublicTextApproved(
                asked.consultationId(),
                asked.round(),
                proposal.submissionId(),
                text.number(),
                proposal.text(),
                digest,
                proposal.by(),
                asked.by(),
                asked.at());
    }

    private Guards fitting(List<Integer> numbers, RosterPages pages) {
        var guards = start().that(
                        () -> !numbers.isEmpty() && numbers.size() <= MOST_AT_ONCE,
                        () -> new PublicTextRefusal.BatchUnfit(
                                numbers.size(), pages.pages().size()))
                .that(
                        () -> pages.pages().size() <= MOST_PAGES_AT_ONCE,
                        () -> new PublicTextRefusal.BatchUnfit(
                                numbers.size(), pages.pages().size()));
        // What was sealed is what will be published: a text that comes later would break the seal.
        guards.that(() -> !outcomeSealed, PublicTextRefusal.OutcomeSealedAlready::new);
        var seen = new HashSet<Integer>();
        for (int number : numbers) {
            guards.that(() -> names.containsKey(number), () -> new PublicTextRefusal.NoSuchNumber(number))
                    .that(() -> seen.add(number), () -> new PublicTextRefusal.NumberTwice(number));
        }
        return guards;
    }

    private SubmissionId name(int number) {
        return Objects.requireNonNull(names.get(number));
    }
}
