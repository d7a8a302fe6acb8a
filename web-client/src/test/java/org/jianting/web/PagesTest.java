// SPDX-License-Identifier: Apache-2.0
package org.jianting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What holds for every page, whatever it shows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final int LARGEST_PAGE_IN_BYTES = 60_000;
    private static final Pattern HEADING = Pattern.compile("<h([1-6])[ >]");
    private static final Pattern HREF = Pattern.compile("(?:href|action)=\"([^\"]*)\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    private final House house = new House();
    private WebTestClient reader;

    @BeforeAll
    void open() {
        reader = house.reader();
    }

    @AfterAll
    void close() {
        house.close();
    }

    static Stream<String> addresses() {
        return Stream.of(
                        "/",
                        "/consultations",
                        "/consultations?state=open",
                        "/consultations?state=withdrawn&q=单车",
                        "/consultations?q=没有这样的词",
                        "/c/cns_open",
                        "/c/cns_closed",
                        "/c/cns_unissued",
                        "/c/cns_decided",
                        "/c/cns_withdrawn",
                        "/c/cns_hostile",
                        "/search",
                        "/search?q=学校门口",
                        "/search?q=没有这样的词&kind=point",
                        "/search?q=。。。",
                        "/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
                        "/c/cns_open/embed",
                        "/c/cns_hostile/embed",
                        "/c/cns_open/comment",
                        "/c/cns_open/comment?clause=" + Examples.article(4),
                        "/c/cns_hostile/comment?clause=" + Examples.article(4),
                        "/receipt",
                        "/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002D",
                        "/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002E",
                        "/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002F",
                        "/receipt/ABCD-EFGH-JKMN-PQRS-TVWX-0000-002G",
                        "/desk/sign-in",
                        "/desk/sign-in?out",
                        "/desk/signed-in",
                        "/desk/way-in",
                        "/desk/first-start",
                        "/desk/me",
                        "/desk/me/second-factor",
                        "/desk/accounts",
                        "/desk/accounts/stf_handler",
                        "/desk/accounts/stf_watch",
                        "/desk/audit",
                        "/desk/audit?of=accounts",
                        "/desk/audit?of=reads",
                        "/desk",
                        "/desk/consultations",
                        "/desk/c/cns_inreview",
                        "/desk/c/cns_approved",
                        "/desk/c/cns_ruling",
                        "/desk/c/cns_ruled",
                        "/desk/c/cns_decided",
                        "/c/cns_decided/outcome",
                        "/c/cns_decided/outcome/points?ruling=adopted&channel=web",
                        "/c/cns_decided/outcome/points?after=20",
                        "/c/cns_decided/outcome/point/12",
                        "/c/cns_decided/outcome/changes",
                        "/c/cns_hostileDecided/outcome",
                        "/c/cns_hostileDecided/outcome/points",
                        "/c/cns_hostileDecided/outcome/point/12",
                        "/c/cns_hostileDecided/outcome/changes")
                .flatMap(address -> Stream.of(with(address, "lang=zh"), with(address, "lang=en")));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void every_page_has_a_title_landmarks_and_headings_in_order(String address) {
        var page = page(address);
        assertThat(page).contains("<main id=\"main\"", "<header", "<footer", "<nav aria-label=");
        assertThat(page).containsPattern("<title>[^<]{2,} · (兼听|Jianting|兼听工作台|Jianting desk)</title>");
        assertThat(page).contains(address.endsWith("lang=en") ? "<html lang=\"en\" " : "<html lang=\"zh-Hans\" ");
        var levels = HEADING.matcher(page)
                .results()
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();
        assertThat(levels.stream().filter(level -> level == 1)).as("one title").hasSize(1);
        var last = levels.getFirst();
        for (var level : levels) {
            assertThat(level).as("no level is left out: %s", levels).isLessThanOrEqualTo(last + 1);
            last = level;
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void no_page_carries_a_script_or_a_style_of_its_own_or_grows_beyond_sixty_kilobytes(String address) {
        var page = page(address);
        assertThat(page)
                .doesNotContainPattern(
                        "<script(?! type=\"module\" src=\"/assets/[0-9a-f]{16}/(public|desk).js\"></script>)")
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=\"");
        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(LARGEST_PAGE_IN_BYTES);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void nothing_that_anybody_wrote_becomes_markup(String address) {
        var page = page(address);
        assertThat(page)
                .doesNotContain("<script>alert")
                .doesNotContain("<img src=x")
                .doesNotContain("\"><script");
        assertThat(page).doesNotContain("&amp;amp;amp;");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void names_within_a_page_are_given_once_and_what_points_at_them_finds_them(String address) {
        var page = page(address);
        var ids = ID.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(ids).doesNotHaveDuplicates();
        var described = Pattern.compile("(?:for|aria-labelledby|aria-describedby)=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1));
        assertThat(ids).containsAll(described.toList());
        assertThat(ids)
                .containsAll(links(page)
                        .filter(link -> link.startsWith("#"))
                        .map(link -> link.substring(1))
                        .toList());
    }

    @Test
    void every_link_of_every_page_leads_to_a_page() {
        Map<String, String> from = new LinkedHashMap<>();
        var open = new ArrayDeque<>(addresses().toList());
        open.forEach(address -> from.put(address, "the list"));
        var broken = new ArrayList<String>();
        while (!open.isEmpty()) {
            var address = open.poll();
            var answer = reader.get().uri(uri(address)).exchange().returnResult(byte[].class);
            var status = answer.getStatus().value();
            if (status != 200 && status != 303 && status != 302) {
                broken.add("%s -> %s: %d".formatted(from.get(address), address, status));
            }
            var body = answer.getResponseBodyContent();
            if (status != 200 || body == null || from.size() > 400) {
                continue;
            }
            links(new String(body, StandardCharsets.UTF_8))
                    .filter(link -> link.startsWith("/") && !link.startsWith("/api/"))
                    // The desk is walked where the whole program stands behind its pages.
                    .filter(link -> !link.startsWith("/desk") && !address.startsWith("/desk"))
                    .map(link -> link.replaceAll("#.*", ""))
                    .filter(link -> from.putIfAbsent(link, address) == null)
                    .forEach(open::add);
        }
        assertThat(broken).isEmpty();
    }

    private static Stream<String> links(String page) {
        return HREF.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(link -> !link.startsWith("data:"));
    }

    private String page(String address) {
        var body = reader.get()
                .uri(uri(address))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }

    private static URI uri(String address) {
        return URI.create(URI.create(address).toASCIIString());
    }

    private static String with(String address, String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }

    static List<String> all() {
        return addresses().toList();
    }
}
