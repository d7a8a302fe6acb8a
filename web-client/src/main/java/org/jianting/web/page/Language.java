// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import java.util.Locale;

/** The two languages of the house, Chinese first. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE, "zh-Hans", "简体中文"),
    EN(Locale.UK, "en", "English");

    private final Locale locale;
    private final String tag;
    private final String name;

    Language(Locale locale, String tag, String name) {
        this.locale = locale;
        this.tag = tag;
        this.name = name;
    }

    public Locale locale() {
        return locale;
    }

    /** As the {@code lang} attribute wants it. */
    public String tag() {
        return tag;
    }

    /** As it stands in addresses and in the cookie. */
    public String code() {
        return locale.getLanguage();
    }

    /** What the language calls itself. */
    public String ownName() {
        return name;
    }

    /** The language that a text is written in, told by its script: a page in one language often quotes the other. */
    public static String tagOf(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic) ? ZH.tag : EN.tag;
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }
}
