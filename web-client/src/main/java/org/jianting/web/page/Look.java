// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;

/**
 * How a reader wants pages to look (适老化): larger type, high contrast, light or dark. The choice is kept in a cookie that says
 * nothing else, and set by links, so that it needs no script.
 */
public record Look(String size, String contrast, String scheme) {

    public static final Look USUAL = new Look("usual", "usual", "auto");

    private static final String COOKIE = "look";
    private static final List<String> SIZES = List.of("usual", "large");
    private static final List<String> CONTRASTS = List.of("usual", "high");
    private static final List<String> SCHEMES = List.of("auto", "light", "dark");

    /** A link that changes one thing about the look and comes back to the page. */
    public record Choice(String label, String address, boolean isChosen) {}

    static Look of(ServerWebExchange exchange) {
        HttpCookie kept = exchange.getRequest().getCookies().getFirst(COOKIE);
        return kept == null ? USUAL : USUAL.with(Arrays.asList(kept.getValue().split("-", -1)));
    }

    /** Each word changes what it belongs to; a word that nobody knows changes nothing. */
    Look with(List<String> words) {
        return new Look(
                last(words, word -> SIZES.contains(word) && !word.equals("usual"), size),
                last(words, word -> CONTRASTS.contains(word) && !word.equals("usual"), contrast),
                last(words, SCHEMES::contains, scheme));
    }

    private static String last(List<String> words, Predicate<String> belongs, String otherwise) {
        return words.stream().filter(belongs).reduce(otherwise, (earlier, later) -> later);
    }

    ResponseCookie cookie() {
        return ResponseCookie.from(COOKIE, word())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build();
    }

    /** The whole look in one word, as the cookie and the keys of kept pages have it. */
    public String word() {
        return String.join("-", size, contrast, scheme);
    }

    List<Choice> choices(Texts texts, String backTo) {
        return List.of(
                choice(texts.get("look.size.usual"), new Look("usual", contrast, scheme), backTo),
                choice(texts.get("look.size.large"), new Look("large", contrast, scheme), backTo),
                choice(texts.get("look.contrast.usual"), new Look(size, "usual", scheme), backTo),
                choice(texts.get("look.contrast.high"), new Look(size, "high", scheme), backTo),
                choice(texts.get("look.scheme.auto"), new Look(size, contrast, "auto"), backTo),
                choice(texts.get("look.scheme.light"), new Look(size, contrast, "light"), backTo),
                choice(texts.get("look.scheme.dark"), new Look(size, contrast, "dark"), backTo));
    }

    private Choice choice(String label, Look then, String backTo) {
        var address = "/look/" + then.word() + "?to=" + UriUtils.encode(backTo, StandardCharsets.UTF_8);
        return new Choice(label, address, then.equals(this));
    }

    /** Where a link of the look leads back to: a page of ours, whatever else stands in the address. */
    static URI back(String to) {
        var isOurs = to.startsWith("/") && !to.startsWith("//") && !to.startsWith("/\\") && to.length() <= 2_000;
        try {
            return URI.create(isOurs ? to : "/");
        } catch (IllegalArgumentException mistyped) {
            return URI.create("/");
        }
    }

    static Look read(String word) {
        return USUAL.with(Arrays.asList(word.toLowerCase(Locale.ROOT).split("-", -1)));
    }
}
