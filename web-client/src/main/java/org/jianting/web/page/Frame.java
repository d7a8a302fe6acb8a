// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jianting.consultation.verdict.Role;

/**
 * What the frame around a page must know.
 *
 * @param title of the document, what is read aloud first
 * @param address of this page, for links that lead back to it
 * @param otherLanguage address of the same page in the other language
 * @param assets the addresses of styles and scripts, with their fingerprints
 * @param roles of whoever has signed in; none for the public
 */
public record Frame(
        String title,
        String address,
        String otherLanguage,
        Texts texts,
        Moments moments,
        Look look,
        Assets assets,
        Set<Role> roles) {

    public Frame {
        roles = Set.copyOf(roles);
    }

    /** Whether whoever is at the desk has one of these roles. */
    public boolean isFor(Role... anyOf) {
        return Arrays.stream(anyOf).anyMatch(roles::contains);
    }

    public String text(String key, Object... values) {
        return texts.get(key, values);
    }

    public String word(Enum<?> constant) {
        return texts.word(constant);
    }

    /** The links that change how pages look. */
    public List<Look.Choice> looks() {
        return look.choices(texts, address);
    }

    public Frame titled(String title) {
        return new Frame(title, address, otherLanguage, texts, moments, look, assets, roles);
    }

    /** The same with every time as the clocks show it where the consultation is held. */
    public Frame in(ZoneId zone) {
        return new Frame(title, address, otherLanguage, texts, moments.in(zone), look, assets, roles);
    }
}
