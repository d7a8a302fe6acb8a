// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.intake;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.Channel;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.Clause;
import org.jianting.consultation.events.ClauseKind;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a clerk enters what did not come through the portal, its scan beside the form. */
@RestController
final class EntryPage {

    private final DeskMatters matters;
    private final Pages pages;
    private final Clock clock;

    EntryPage(DeskMatters matters, Pages pages, Clock clock) {
        this.matters = matters;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/c/{id}/registrations/new")
    Mono<ResponseEntity<byte[]>> form(@PathVariable("id") String id, Staff staff, ServerWebExchange exchange) {
        return matters.show(staff, id, exchange, matter -> Mono.just(draw(matter)), Role.CLERK);
    }

    private ResponseEntity<byte[]> draw(DeskMatters.Matter matter) {
        var frame = matter.frame();
        var opened = opened(matter.file().channels());
        return pages.show(
                "intake/entry.jte",
                Map.of(
                        "frame", frame.titled(frame.text("entry.title")),
                        "matter", matter,
                        "opened", opened,
                        "others", others(opened),
                        "articles", articles(matter.file().draft()),
                        "offset",
                                matter.zone()
                                        .getRules()
                                        .getOffset(clock.instant())
                                        .getId()));
    }

    private static List<ChannelKind> opened(List<Channel> channels) {
        return channels.stream()
                .map(Channel::kind)
                .filter(kind -> kind != ChannelKind.WEB)
                .distinct()
                .toList();
    }

    /** A letter that came by a way that nobody opened is in the house all the same, and is entered. */
    private static List<ChannelKind> others(List<ChannelKind> opened) {
        return Arrays.stream(ChannelKind.values())
                .filter(kind -> kind != ChannelKind.WEB && !opened.contains(kind))
                .toList();
    }

    private static List<Clause> articles(List<Clause> draft) {
        var articles = draft.stream()
                .filter(clause -> clause.kind() == ClauseKind.ARTICLE)
                .toList();
        return articles.isEmpty() ? draft : articles;
    }
}
