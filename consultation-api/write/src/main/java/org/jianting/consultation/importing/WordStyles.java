// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What the styles of a Word file say about its paragraphs; a style says what the one it is based on says. */
final class WordStyles {

    private static final int BODY = 9;

    private final Map<String, Element> byId = new HashMap<>();
    private @Nullable String usual;

    WordStyles(Optional<Element> styles) {
        styles.stream().flatMap(all -> Xml.children(all, "style").stream()).forEach(this::add);
    }

    private void add(Element style) {
        var id = Xml.attribute(style, "styleId").orElse("");
        byId.put(id, style);
        boolean isUsual = Xml.attribute(style, "default").filter("1"::equals).isPresent()
                && Xml.attribute(style, "type").filter("paragraph"::equals).isPresent();
        if (isUsual) {
            usual = id;
        }
    }

    /** The properties that hold for a paragraph, its own first. */
    Stream<Element> properties(Element paragraph) {
        var own = Xml.at(paragraph, "pPr");
        return Stream.concat(own.stream(), chain(styleOf(own)).flatMap(style -> Xml.at(style, "pPr").stream()));
    }

    private @Nullable String styleOf(Optional<Element> properties) {
        return properties.flatMap(own -> Xml.value(own, "pStyle")).orElse(usual);
    }

    private Stream<Element> chain(@Nullable String style) {
        var ids = new LinkedHashSet<String>();
        var next = style;
        // A style may not be based on itself; a file may say so all the same.
        while (next != null && byId.containsKey(next) && ids.add(next)) {
            var found = byId.get(next);
            next = found == null ? null : Xml.value(found, "basedOn").orElse(null);
        }
        return ids.stream().flatMap(id -> Stream.ofNullable(byId.get(id)));
    }

    /** 1 for the outermost heading; none for what is no heading. */
    Optional<Integer> heading(Element paragraph) {
        return first(paragraph, properties -> Xml.number(properties, "outlineLvl"))
                .filter(level -> level >= 0 && level < BODY)
                .map(level -> level + 1);
    }

    boolean isTitle(Element paragraph) {
        return nameOf(paragraph).filter("title"::equals).isPresent();
    }

    /** A line of the table of contents, or the heading above it. */
    boolean isContents(Element paragraph) {
        return nameOf(paragraph).filter(name -> name.matches("toc .*")).isPresent();
    }

    /** Every application writes the names of the styles it came with in English, whatever it shows. */
    private Optional<String> nameOf(Element paragraph) {
        return chain(styleOf(Xml.at(paragraph, "pPr")))
                .findFirst()
                .flatMap(style -> Xml.value(style, "name"))
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    /** The list that a style brings its paragraphs into. */
    Optional<Element> numbering(String style) {
        return chain(style)
                .flatMap(found -> Xml.at(found, "pPr", "numPr").stream())
                .findFirst();
    }

    private <T> Optional<T> first(Element paragraph, Function<Element, Optional<T>> reading) {
        return properties(paragraph)
                .flatMap(properties -> reading.apply(properties).stream())
                .findFirst();
    }

    /** The style that a paragraph names, or the usual one. */
    Optional<String> id(Element paragraph) {
        return Optional.ofNullable(styleOf(Xml.at(paragraph, "pPr")));
    }

    boolean isHidden(Element run) {
        var own = Xml.at(run, "rPr");
        var vanish = own.flatMap(properties -> Xml.at(properties, "vanish"));
        return vanish.isPresent()
                ? Xml.isOn(vanish.get())
                : chain(own.flatMap(properties -> Xml.value(properties, "rStyle"))
                                .orElse(null))
                        .flatMap(style -> Xml.at(style, "rPr", "vanish").stream())
                        .findFirst()
                        .filter(Xml::isOn)
                        .isPresent();
    }
}
