// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

/**
 * What the frame around a page must know.
 *
 * @param title of the document, what is read aloud first
 * @param path of the page, for the switch of language
 * @param stylesheet address of the style sheet, with its fingerprint
 */
public record Frame(String title, String path, Texts texts, Moments moments, String stylesheet) {

    public String text(String key, Object... values) {
        return texts.get(key, values);
    }

    public String word(Enum<?> constant) {
        return texts.word(constant);
    }
}
