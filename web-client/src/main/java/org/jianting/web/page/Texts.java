// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** Every word that a page says, in one language; a key that is missing is a bug and says so. */
public final class Texts {

    /** The folders that have words of their own, and the words of the domain, which stand with the frame. */
    static final List<String> BUNDLES = List.of(
            "page/texts",
            "page/words",
            "browse/texts",
            "submit/texts",
            "search/texts",
            "download/texts",
            "card/texts",
            "feed/texts",
            "receipt/texts",
            "outcome/texts",
            "desk/texts",
            "accounts/texts",
            "drafting/texts",
            "workbench/texts",
            "waiting/texts",
            "matter/texts",
            "intake/texts",
            "publictexts/texts");

    private static final Map<Language, Texts> ALL = load();

    private final Language language;
    private final Properties words;

    private Texts(Language language, Properties words) {
        this.language = language;
        this.words = words;
    }

    public static Texts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    public Language language() {
        return language;
    }

    /** The text of a key, its {0}, {1} … filled in. Numbers are written by the language's own rules. */
    public String get(String key, Object... values) {
        var text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text \"%s\" in %s".formatted(key, language));
        }
        return values.length == 0 ? text : new MessageFormat(text, language.locale()).format(values);
    }

    /** The word for a constant of the domain, such as a channel or a finding. */
    public String word(Enum<?> constant) {
        return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    private static Map<Language, Texts> load() {
        var all = new EnumMap<Language, Texts>(Language.class);
        for (var language : Language.values()) {
            var words = new Properties();
            for (var bundle : BUNDLES) {
                words.putAll(read("/org/jianting/web/%s.%s.properties".formatted(bundle, language.tag())));
            }
            all.put(language, new Texts(language, words));
        }
        return all;
    }

    private static Properties read(String resource) {
        var words = new Properties();
        try (var in = Objects.requireNonNull(Texts.class.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
