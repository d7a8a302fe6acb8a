// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

/**
 * What the frame around a page must know.
 *
 * @param title of the document, what is read aloud first
 * @param otherLanguage address of the same page in the other language
 * @param stylesheet address of the style sheet, with its fingerprint
 */
public record Frame(String title, String otherLanguage, Texts texts, Moments moments, String stylesheet) {

    public String text(String key, Object... values) {
        return texts.get(key, values);
    }

    public String word(Enum<?> constant) {
        return texts.word(constant);
    }

    public Frame titled(String title) {
        return new Frame(title, otherLanguage, texts, moments, stylesheet);
    }
}
