// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.Objects;
import org.jianting.web.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedTest {

    private final House house = new House();

    @AfterAll
    void close() {
        house.close();
    }

    private String get(String address) {
        return Objects.requireNonNull(house.reader()
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private SyndFeed feed(String language) throws Exception {
        return new SyndFeedInput().build(new StringReader(get("http://example.org/feed.atom?lang=" + language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void the_feed_has_what_an_atom_feed_must_have(String language) throws Exception {
        var feed = feed(language);
        assertThat(feed.getUri()).startsWith("urn:jianting:feed:");
        assertThat(feed.getTitle()).isNotBlank();
        assertThat(feed.getPublishedDate()).isNotNull();
        assertThat(feed.getLinks())
                .anyMatch(link -> link.getRel().equals("self") && link.getHref().startsWith("http://example.org/"));
        assertThat(feed.getEntries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.getUri()).startsWith("urn:jianting:cns_");
            assertThat(entry.getTitle()).isNotBlank();
            assertThat(entry.getUpdatedDate()).isNotNull();
            assertThat(entry.getAuthors()).isNotEmpty();
            assertThat(entry.getLink()).startsWith("http://example.org/c/cns_");
            assertThat(entry.getDescription().getValue()).isNotBlank();
        });
        assertThat(feed.getEntries().stream().map(SyndEntry::getUri)).doesNotHaveDuplicates();
    }

    @Test
    void an_entry_is_called_the_same_in_both_languages_and_wherever_the_site_is_reached() throws Exception {
        assertThat(feed("zh").getEntries().stream().map(SyndEntry::getUri))
                .containsExactlyElementsOf(
                        feed("en").getEntries().stream().map(SyndEntry::getUri).toList());
    }

    @Test
    void an_outcome_is_an_entry_of_its_own_that_leads_to_it() throws Exception {
        assertThat(feed("zh").getEntries())
                .anyMatch(entry -> entry.getUri().equals("urn:jianting:cns_decided:outcome")
                        && entry.getLink().endsWith("/c/cns_decided/outcome"));
    }

    @Test
    void who_has_the_feed_is_not_sent_it_again() {
        var tag = house.reader()
                .get()
                .uri("/feed.atom")
                .exchange()
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getETag();
        house.reader()
                .get()
                .uri("/feed.atom")
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified();
    }

    @Test
    void search_engines_are_told_what_there_is_and_kept_from_what_is_nobodys_business() {
        assertThat(get("http://example.org/robots.txt"))
                .contains("Disallow: /desk", "Disallow: /receipt", "Sitemap: http://example.org/sitemap.xml");
        assertThat(get("http://example.org/sitemap.xml"))
                .contains("<loc>http://example.org/c/cns_open</loc>")
                .contains("<loc>http://example.org/c/cns_decided/outcome</loc>")
                .doesNotContain("cns_open/outcome");
    }

    @Test
    void every_page_says_where_the_feed_is() {
        assertThat(get("/?lang=en"))
                .contains("<link rel=\"alternate\" type=\"application/atom+xml\"", "href=\"/feed.atom?lang=en\"");
    }
}
