// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.feed;

import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jianting.projections.search.ConsultationList;
import org.jianting.projections.search.ConsultationState;
import org.jianting.projections.search.ListedConsultation;
import org.jianting.web.browse.Listing;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Language;
import org.jianting.web.page.Pages;
import org.jianting.web.page.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** New consultations and outcomes as an Atom feed (RFC 4287), the newest first. */
@RestController
final class FeedPage {

    private static final int ENTRIES = 30;
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=utf-8");

    private final Listing listing;
    private final Pages pages;

    FeedPage(Listing listing, Pages pages) {
        this.listing = listing;
        this.pages = pages;
    }

    @GetMapping("/feed.atom")
    Mono<ResponseEntity<byte[]>> feed(ServerWebExchange exchange) {
        var frame = pages.frame(exchange);
        return Mono.zip(latest(null), latest(ConsultationState.PUBLISHED))
                .map(both -> written(both.getT1(), both.getT2(), frame, Site.of(exchange)))
                .map(feed -> answer(feed, exchange));
    }

    private Mono<List<ListedConsultation>> latest(@Nullable ConsultationState state) {
        return listing.list(state, null, null, null, ENTRIES).map(ConsultationList::consultations);
    }

    private static byte[] written(
            List<ListedConsultation> posted, List<ListedConsultation> decided, Frame frame, String site) {
        var entries = new ArrayList<SyndEntry>();
        posted.forEach(consultation -> entries.add(notice(consultation, frame, site)));
        decided.forEach(consultation -> entries.add(outcome(consultation, frame, site)));
        entries.sort(Comparator.comparing(SyndEntry::getUpdatedDate).reversed());
        var shown = entries.subList(0, Math.min(ENTRIES, entries.size()));
        var feed = new SyndFeedImpl();
        feed.setFeedType("atom_1.0");
        feed.setEncoding("UTF-8");
        // The same wherever the site is reached, or readers would show everything anew.
        feed.setUri("urn:jianting:feed:" + frame.texts().language().tag());
        feed.setTitle(frame.text("feed.title"));
        feed.setDescription(frame.text("feed.subtitle"));
        feed.setAuthors(List.of(person(frame.text("site.name"))));
        feed.setPublishedDate(
                shown.isEmpty() ? Date.from(Instant.EPOCH) : shown.getFirst().getUpdatedDate());
        feed.setLinks(links(frame, site));
        feed.setEntries(shown);
        try {
            return new SyndFeedOutput().outputString(feed).getBytes(StandardCharsets.UTF_8);
        } catch (FeedException incomplete) {
            throw new IllegalStateException("A feed always has what it must have", incomplete);
        }
    }

    private static List<SyndLink> links(Frame frame, String site) {
        var language = frame.texts().language();
        return List.of(
                link("self", site + address(language), "application/atom+xml", language),
                link("alternate", site + "/", "text/html", language),
                link("alternate", site + address(language.other()), "application/atom+xml", language.other()));
    }

    private static String address(Language language) {
        return "/feed.atom?lang=" + language.code();
    }

    private static SyndEntry notice(ListedConsultation consultation, Frame frame, String site) {
        var closes = frame.moments().closing(consultation.closesAt());
        var updated = consultation.withdrawnAt() == null ? consultation.postedAt() : consultation.withdrawnAt();
        var summary = consultation.withdrawnAt() == null
                ? frame.text("feed.notice.summary", consultation.unit().name(), closes)
                : frame.text("feed.withdrawn.summary", consultation.unit().name());
        return entry(
                consultation,
                "notice",
                frame.text("feed.notice", consultation.title()),
                summary,
                consultation.postedAt(),
                updated,
                site + "/c/" + consultation.id());
    }

    private static SyndEntry outcome(ListedConsultation consultation, Frame frame, String site) {
        var at = Objects.requireNonNull(consultation.publishedAt());
        return entry(
                consultation,
                "outcome",
                frame.text("feed.outcome", consultation.title()),
                frame.text("feed.outcome.summary", consultation.unit().name()),
                at,
                at,
                site + "/c/" + consultation.id() + "/outcome");
    }

    private static SyndEntry entry(
            ListedConsultation consultation,
            String what,
            String title,
            String summary,
            Instant published,
            Instant updated,
            String address) {
        var entry = new SyndEntryImpl();
        entry.setUri("urn:jianting:%s:%s".formatted(consultation.id(), what));
        entry.setTitle(title);
        entry.setLinks(List.of(link("alternate", address, "text/html", null)));
        entry.setAuthors(List.of(person(consultation.unit().name())));
        entry.setPublishedDate(Date.from(published));
        entry.setUpdatedDate(Date.from(updated));
        var text = new SyndContentImpl();
        text.setType("text");
        text.setValue(summary);
        entry.setDescription(text);
        return entry;
    }

    private static SyndPersonImpl person(String name) {
        var person = new SyndPersonImpl();
        person.setName(name);
        return person;
    }

    private static SyndLink link(String relation, String address, String type, @Nullable Language language) {
        var link = new SyndLinkImpl();
        link.setRel(relation);
        link.setHref(address);
        link.setType(type);
        if (language != null) {
            link.setHreflang(language.tag());
        }
        return link;
    }

    private static ResponseEntity<byte[]> answer(byte[] feed, ServerWebExchange exchange) {
        var tag = '"' + DigestUtils.md5DigestAsHex(feed) + '"';
        var known = exchange.getRequest().getHeaders().getIfNoneMatch();
        var answer = known.contains(tag) || known.contains("W/" + tag)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                : ResponseEntity.ok().contentType(ATOM);
        answer.eTag(tag).cacheControl(CacheControl.noCache()).header("Vary", "Accept-Language, Cookie");
        return known.contains(tag) || known.contains("W/" + tag) ? answer.build() : answer.body(feed);
    }
}
