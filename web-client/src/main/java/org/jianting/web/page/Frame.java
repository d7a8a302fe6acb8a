// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import java.time.ZoneId;
import java.util.List;

/**
 * What the frame around a page must know.
 *
 * @param title of the document, what is read aloud first
 * @param address of this page, for links that lead back to it
 * @param otherLanguage address of the same page in the other language
 * @param assets the addresses of styles and scripts, with their fingerprints
 */
public record Frame(
        String title, String address, String otherLanguage, Texts texts, Moments moments, Look look, Assets assets) {

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
        return new Frame(title, address, otherLanguage, texts, moments, look, assets);
    }

    /** The same with every time as the clocks show it where the consultation is held. */
    public Frame in(ZoneId zone) {
        return new Frame(title, address, otherLanguage, texts, moments.in(zone), look, assets);
    }
}
