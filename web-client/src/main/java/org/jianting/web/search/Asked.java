// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.projections.search.Kind;
import org.jianting.projections.search.Order;
import org.jianting.projections.search.SearchQuestion;
import org.jianting.web.page.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** What a reader looks for, as the page's address says it; every link of the page is this address with one thing changed. */
public record Asked(Map<String, String> given) {

    static final int LONGEST_WORDS = 200;

    private static final Set<String> FILTERS = Set.of("kind", "unit", "year", "ruling", "channel", "consultation");

    public Asked {
        given = Map.copyOf(given);
    }

    /** Empty where the address names something that cannot be. */
    static Optional<Asked> read(MultiValueMap<String, String> query) {
        var given = new LinkedHashMap<String, String>();
        query.toSingleValueMap().forEach((name, value) -> {
            if (isKnown(name) && value != null && !value.isBlank()) {
                given.put(name, value.strip());
            }
        });
        var asked = new Asked(given);
        return asked.isReadable() ? Optional.of(asked) : Optional.empty();
    }

    private static boolean isKnown(String name) {
        return FILTERS.contains(name) || name.equals("q") || name.equals("order") || name.equals("cursor");
    }

    private boolean isReadable() {
        return isWord("kind", Kind.class)
                && isWord("ruling", DispositionKind.class)
                && isWord("channel", ChannelKind.class)
                && isWord("order", Order.class)
                && value("year").matches("([0-9]{4})?")
                && value("unit").length() <= LONGEST_WORDS
                && (value("consultation").isEmpty()
                        || Names.consultation(value("consultation")).isPresent());
    }

    private <E extends Enum<E>> boolean isWord(String name, Class<E> words) {
        return value(name).isEmpty() || word(name, words) != null;
    }

    private <E extends Enum<E>> @Nullable E word(String name, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().toLowerCase(Locale.ROOT).equals(value(name)))
                .findFirst()
                .orElse(null);
    }

    /** As the form sends it again; empty where it is not said. */
    public String value(String name) {
        return given.getOrDefault(name, "");
    }

    public String words() {
        return value("q");
    }

    boolean isTooLong() {
        return wordCount() > LONGEST_WORDS;
    }

    int wordCount() {
        return words().codePointCount(0, words().length());
    }

    public boolean isNewestFirst() {
        return order() == Order.NEWEST;
    }

    private Order order() {
        var order = word("order", Order.class);
        return order == null ? Order.RELEVANCE : order;
    }

    public boolean isNarrowed() {
        return given.keySet().stream().anyMatch(FILTERS::contains);
    }

    SearchQuestion question() {
        return new SearchQuestion(
                words().isEmpty() ? null : words(),
                word("kind", Kind.class),
                value("unit").isEmpty() ? null : value("unit"),
                word("ruling", DispositionKind.class),
                word("channel", ChannelKind.class),
                value("consultation").isEmpty() ? null : new ConsultationId(value("consultation")),
                value("year").isEmpty() ? null : Integer.valueOf(value("year")),
                order());
    }

    @Nullable
    String cursor() {
        return given.get("cursor");
    }

    /** The same with one thing said otherwise, from its first page; without it where the value is empty. */
    public String with(String name, String value) {
        var changed = new LinkedHashMap<String, String>();
        for (var known : new String[] {"q", "kind", "unit", "year", "ruling", "channel", "consultation", "order"}) {
            changed.put(known, value(known));
        }
        changed.put(name, value);
        var address = new StringBuilder("/search");
        changed.forEach((key, said) -> {
            if (!said.isEmpty()) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(key)
                        .append('=')
                        .append(UriUtils.encode(said, StandardCharsets.UTF_8));
            }
        });
        return address.toString();
    }

    /** Only the words. */
    public String widened() {
        return new Asked(Map.of("q", words())).with("order", value("order"));
    }

    String address() {
        return with("cursor", value("cursor"));
    }
}
