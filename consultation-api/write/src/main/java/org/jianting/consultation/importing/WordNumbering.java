// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Counts the automatic lists of a Word file from its first paragraph to its last, as Word does when it prints: the numbers are
 * nowhere in the file.
 */
final class WordNumbering {

    private static final int LEVELS = 9;
    private static final Pattern PLACEHOLDER = Pattern.compile("%([1-9])");

    /** How far the paragraphs that share one definition have come; 0-based levels, null where nothing was counted yet. */
    private static final class Count {
        private final @Nullable Integer[] at = new Integer[LEVELS];
    }

    private record Place(String list, int level) {}

    private final Map<String, Element> definitions = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, Count> counts = new HashMap<>();
    private final Set<Place> begun = new HashSet<>();
    private final WordStyles styles;
    private final Remarks remarks;

    WordNumbering(Optional<Element> numbering, WordStyles styles, Remarks remarks) {
        this.styles = styles;
        this.remarks = remarks;
        numbering.ifPresent(all -> {
            Xml.children(all, "abstractNum").forEach(each -> put(definitions, "abstractNumId", each));
            Xml.children(all, "num").forEach(each -> put(lists, "numId", each));
        });
    }

    private static void put(Map<String, Element> into, String key, Element each) {
        Xml.attribute(each, key).ifPresent(id -> into.put(id, each));
    }

    /** The number that Word prints before this paragraph, with what parts it from the words; empty where it prints none. */
    String next(Element paragraph) {
        return place(paragraph).map(this::next).orElse("");
    }

    private Optional<Place> place(Element paragraph) {
        var numbering = styles.properties(paragraph)
                .flatMap(properties -> Xml.at(properties, "numPr").stream())
                .findFirst();
        var list = numbering.flatMap(numPr -> Xml.value(numPr, "numId"));
        // Number 0 takes a paragraph out of the list that its style brings it into.
        return list.filter(id -> !id.equals("0"))
                .map(id -> new Place(id, level(paragraph, id, numbering.orElseThrow())));
    }

    private int level(Element paragraph, String list, Element numPr) {
        return Xml.number(numPr, "ilvl")
                .or(() -> styles.id(paragraph).flatMap(style -> levelOfStyle(list, style)))
                .filter(level -> level >= 0 && level < LEVELS)
                .orElse(0);
    }

    private Optional<Integer> levelOfStyle(String list, String style) {
        return definition(list).stream()
                .flatMap(definition -> Xml.children(definition, "lvl").stream())
                .filter(level ->
                        Xml.value(level, "pStyle").filter(style::equals).isPresent())
                .findFirst()
                .flatMap(level -> Xml.attribute(level, "ilvl"))
                .flatMap(Xml::number);
    }

    /** A list may borrow its definition from the one that a style holds. */
    private Optional<Element> definition(String list) {
        return own(list)
                .map(definition -> Xml.value(definition, "numStyleLink")
                        .flatMap(styles::numbering)
                        .flatMap(numPr -> Xml.value(numPr, "numId"))
                        .filter(other -> !other.equals(list))
                        .flatMap(this::own)
                        .orElse(definition));
    }

    private Optional<Element> own(String list) {
        return Optional.ofNullable(lists.get(list))
                .flatMap(found -> Xml.value(found, "abstractNumId"))
                .flatMap(id -> Optional.ofNullable(definitions.get(id)));
    }

    private String next(Place place) {
        var definition = definition(place.list());
        if (definition.isEmpty()) {
            return "";
        }
        var count = counts.computeIfAbsent(
                Xml.attribute(definition.get(), "abstractNumId").orElse(""), unknown -> new Count());
        advance(count, place);
        return level(place.list(), place.level())
                .map(level -> label(level, place.list(), count))
                .orElse("");
    }

    private void advance(Count count, Place place) {
        for (var above = 0; above < place.level(); above++) {
            if (count.at[above] == null) {
                count.at[above] = start(place.list(), above);
            }
        }
        var before = count.at[place.level()];
        boolean restarts =
                begun.add(place) && override(place.list(), place.level()).isPresent();
        count.at[place.level()] =
                before == null || restarts ? start(place.list(), place.level()) : (Integer) (before + 1);
        for (var below = place.level() + 1; below < LEVELS; below++) {
            if (restartsAfter(place.list(), below, place.level())) {
                count.at[below] = null;
            }
        }
    }

    private boolean restartsAfter(String list, int level, int counted) {
        var restart = level(list, level).flatMap(found -> Xml.number(found, "lvlRestart"));
        return restart.isEmpty() || (restart.get() > 0 && counted < restart.get());
    }

    private int start(String list, int level) {
        return override(list, level)
                .or(() -> level(list, level).flatMap(found -> Xml.number(found, "start")))
                .orElse(1);
    }

    private Optional<Integer> override(String list, int level) {
        return changed(list, level).flatMap(found -> Xml.number(found, "startOverride"));
    }

    private Optional<Element> changed(String list, int level) {
        return Optional.ofNullable(lists.get(list)).flatMap(found -> ofLevel(found, "lvlOverride", level));
    }

    private Optional<Element> level(String list, int level) {
        return changed(list, level)
                .flatMap(found -> Xml.at(found, "lvl"))
                .or(() -> definition(list).flatMap(found -> ofLevel(found, "lvl", level)));
    }

    private static Optional<Element> ofLevel(Element parent, String name, int level) {
        return Xml.children(parent, name).stream()
                .filter(found -> Xml.attribute(found, "ilvl")
                        .filter(Integer.toString(level)::equals)
                        .isPresent())
                .findFirst();
    }

    private String label(Element level, String list, Count count) {
        if (formOf(level).equals("bullet")) {
            remarks.count(Remark.BULLETS);
            return "• ";
        }
        boolean allDecimal = Xml.isOn(Xml.at(level, "isLgl").orElse(null));
        var pattern = Xml.value(level, "lvlText").orElse("");
        var label = PLACEHOLDER
                .matcher(pattern)
                .replaceAll(found -> number(list, Integer.parseInt(found.group(1)) - 1, count, allDecimal))
                .strip();
        if (label.isEmpty()) {
            return "";
        }
        remarks.count(Remark.NUMBERS_WRITTEN);
        return label + apart(label);
    }

    private String number(String list, int level, Count count, boolean allDecimal) {
        var counted = count.at[level];
        var number = counted == null ? start(list, level) : counted;
        var form = allDecimal
                ? "decimal"
                : level(list, level).map(WordNumbering::formOf).orElse("decimal");
        return Numerals.write(form, number).orElseGet(() -> {
            remarks.count(Remark.NUMBERS_UNKNOWN);
            return Integer.toString(number);
        });
    }

    /** Newer forms stand in a choice, with an older one for who does not know them. */
    private static String formOf(Element level) {
        return Xml.value(level, "numFmt")
                .or(() -> Xml.value(level, "AlternateContent", "Fallback", "numFmt"))
                .orElse("decimal");
    }

    /** 第一条 and the words part by an ideographic blank, （一） and 一、 by none, Latin numbers by one ordinary blank. */
    private static String apart(String label) {
        var last = label.charAt(label.length() - 1);
        if (label.startsWith("第")) {
            return "　";
        }
        return last == '、' || last == '）' || last == '．' ? "" : " ";
    }
}
