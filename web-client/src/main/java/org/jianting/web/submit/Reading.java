// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.SourceKind;
import org.jianting.consultation.submitting.NewSubmission;
import org.jianting.consultation.submitting.SubmissionForm;
import org.jianting.consultation.verdict.TextRule;
import org.jianting.web.page.Names;
import org.jianting.web.page.Texts;
import org.jspecify.annotations.Nullable;

/** What was typed, understood or not. The rules are the write side's; only the words beside the fields are the page's. */
sealed interface Reading {

    record Fit(NewSubmission submission) implements Reading {}

    record Unfit(List<Flaw> flaws) implements Reading {}

    static Reading of(Typed typed, List<Clause> draft, List<ChosenFile> files, Texts texts) {
        var flaws = new ArrayList<Flaw>();
        check("text", SubmissionForm.TEXT, typed.text(), texts, flaws);
        check("name", SubmissionForm.NAME, typed.name(), texts, flaws);
        check("contact", SubmissionForm.CONTACT, typed.contact(), texts, flaws);
        var clause = clause(typed.clause(), draft);
        if (clause.isEmpty() && !typed.clause().isBlank()) {
            flaws.add(new Flaw("clause", texts.get("comment.flaw.clause")));
        }
        var source = source(typed.source());
        if (source.isEmpty()) {
            flaws.add(new Flaw("source", texts.get("comment.flaw.source")));
        }
        return flaws.isEmpty()
                ? new Fit(new NewSubmission(
                        typed.text(),
                        clause.stream().toList(),
                        source.orElseThrow(),
                        given(typed.name()),
                        given(typed.contact()),
                        files.stream().map(ChosenFile::attachment).toList()))
                : new Unfit(flaws);
    }

    private static void check(String field, TextRule rule, String text, Texts texts, List<Flaw> flaws) {
        rule.refuse(text).ifPresent(refused -> flaws.add(new Flaw(field, words(field, rule, text, texts))));
    }

    private static String words(String field, TextRule rule, String text, Texts texts) {
        var length = text.codePointCount(0, text.length());
        if (text.isBlank()) {
            return texts.get("comment.flaw.empty");
        }
        if (rule.minimum() > 0 && TextRule.saysNothing(text)) {
            return texts.get("comment.flaw.invisible", label(field, texts));
        }
        return length > rule.maximum()
                ? texts.get("comment.flaw.long", label(field, texts), rule.maximum(), length)
                : texts.get("comment.flaw.characters", label(field, texts));
    }

    private static String label(String field, Texts texts) {
        return switch (field) {
            case "name" -> texts.get("comment.name");
            case "contact" -> texts.get("comment.contact");
            default -> texts.get("comment.text");
        };
    }

    private static Optional<ClauseId> clause(String typed, List<Clause> draft) {
        return Names.clause(typed)
                .filter(named -> draft.stream().anyMatch(clause -> clause.id().equals(named)));
    }

    /** Who does not say who they are is counted as that, not as an individual. */
    private static Optional<SourceKind> source(String typed) {
        return typed.isBlank()
                ? Optional.of(SourceKind.UNSTATED)
                : Arrays.stream(SourceKind.values())
                        .filter(kind -> kind.name().equals(typed))
                        .findFirst();
    }

    private static @Nullable String given(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }
}
