// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import java.util.Objects;
import java.util.UUID;
import org.jianting.consultation.verdict.TextRule;
import org.springframework.util.MultiValueMap;

/**
 * What stands in the form's fields, exactly as it was typed: the form is drawn from it again when something is wrong.
 *
 * @param key the same for every attempt with one form, so that sending it twice makes one submission
 */
public record Typed(String text, String clause, String source, String name, String contact, String key) {

    static Typed nothing(String clause) {
        return new Typed("", clause, "", "", "", newKey());
    }

    static Typed of(MultiValueMap<String, String> form) {
        return new Typed(
                // Browsers send every line end as two characters; counted and kept is one.
                given(form, "text").replace("\r\n", "\n"),
                given(form, "clause"),
                given(form, "source"),
                given(form, "name"),
                given(form, "contact"),
                given(form, "key"));
    }

    /** For another submission. */
    Typed underAnotherKey() {
        return new Typed(text, clause, source, name, contact, newKey());
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /**
     * How much the browser lets into a field: twice what the rules take. A browser cuts what is pasted off at its limit and says
     * nothing. Were that the limit of the rules, half an argument would be sent and taken; so it is always too much for them, and
     * its writer is told, with both numbers. It is never too much for one request.
     */
    public static int heldByTheBrowser(TextRule rule) {
        return 2 * rule.maximum();
    }

    static String given(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }

    /** Whether one of the fields that are folded away is in use; it must not hide what was typed. */
    public boolean isMoreThanText() {
        return !(source.isEmpty() && name.isEmpty() && contact.isEmpty());
    }
}
