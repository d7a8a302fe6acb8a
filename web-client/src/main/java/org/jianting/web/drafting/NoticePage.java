// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.drafting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.PeriodUnit;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.Draft;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Names;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The explanatory note and the notice: the last two papers before somebody else looks at them. */
@RestController
final class NoticePage {

    private static final int LONGEST_PERIOD = 366;

    private final Dossiers dossiers;
    private final Pages pages;

    NoticePage(Dossiers dossiers, Pages pages) {
        this.dossiers = dossiers;
        this.pages = pages;
    }

    @GetMapping("/desk/c/{id}/note")
    Mono<ResponseEntity<byte[]>> note(@PathVariable String id, Staff staff, ServerWebExchange exchange) {
        return with(
                id,
                staff,
                exchange,
                (dossier, frame) -> latest(dossier)
                        .map(draft -> Objects.requireNonNullElse(draft.explanatoryNote(), ""))
                        .defaultIfEmpty("")
                        .map(note -> show("drafting/note.jte", dossier, frame, "note.heading", Map.of("note", note))));
    }

    private Mono<Draft> latest(Dossier dossier) {
        return dossier.drafts().isEmpty()
                ? Mono.empty()
                : dossiers.draft(dossier.id(), dossier.drafts().getLast().version());
    }

    @GetMapping("/desk/c/{id}/notice")
    Mono<ResponseEntity<byte[]>> notice(@PathVariable String id, Staff staff, ServerWebExchange exchange) {
        return with(id, staff, exchange, (dossier, frame) -> {
            var proposed = ProposedNotice.beginningWith(dossier);
            return Mono.just(show(
                    "drafting/notice.jte",
                    dossier,
                    frame,
                    "notice.heading",
                    Map.of(
                            "proposed",
                            proposed,
                            "kinds",
                            List.copyOf(Arrays.asList(ChannelKind.values())),
                            "period",
                            CountedPeriod.of(dossier, proposed.length(), proposed.unit(), dossiers.now(), frame))));
        });
    }

    /** When the period would end if the notice were posted today, and whether the rules let it be that short. */
    @GetMapping("/desk/c/{id}/notice/period")
    Mono<ResponseEntity<byte[]>> period(@PathVariable String id, Staff staff, ServerWebExchange exchange) {
        var asked = exchange.getRequest().getQueryParams();
        var length = asked.getFirst("length");
        var unit = PeriodUnit.WORKING_DAY.name().equals(asked.getFirst("unit"))
                ? PeriodUnit.WORKING_DAY
                : PeriodUnit.CALENDAR_DAY;
        boolean known = length != null && length.matches("[0-9]{1,3}");
        var days = known ? Integer.parseInt(length) : 0;
        return with(
                id,
                staff,
                exchange,
                (dossier, frame) -> Mono.just(period(
                        dossier,
                        days < 1 || days > LONGEST_PERIOD
                                ? CountedPeriod.notOne(frame, LONGEST_PERIOD)
                                : CountedPeriod.of(dossier, days, unit, dossiers.now(), frame),
                        frame)));
    }

    private ResponseEntity<byte[]> period(Dossier dossier, CountedPeriod period, Frame frame) {
        return show("drafting/period.jte", dossier, frame, "notice.heading", Map.of("period", period));
    }

    /** The page as the public will see it, if the notice were posted at this moment. */
    @PostMapping("/desk/c/{id}/notice/preview")
    Mono<ResponseEntity<byte[]>> preview(
            @PathVariable String id, Staff staff, @RequestBody ProposedNotice proposed, ServerWebExchange exchange) {
        return with(
                id,
                staff,
                exchange,
                (dossier, frame) -> latest(dossier)
                        .map(draft -> NoticePreview.draw(
                                        pages, frame.titled(dossier.title()), dossier, draft, proposed, dossiers.now())
                                .orElseGet(() -> period(dossier, CountedPeriod.notOne(frame, LONGEST_PERIOD), frame))));
    }

    private Mono<ResponseEntity<byte[]>> with(
            String id,
            Staff staff,
            ServerWebExchange exchange,
            BiFunction<Dossier, Frame, Mono<ResponseEntity<byte[]>>> page) {
        return Mono.justOrEmpty(Names.consultation(id))
                .flatMap(consultation -> dossiers.find(consultation, staff, exchange))
                .flatMap(dossier -> page.apply(
                        dossier,
                        pages.frame(exchange)
                                .in(RuleProfiles.of(dossier.profile()).zone())))
                .switchIfEmpty(Mono.fromSupplier(() -> pages.notFound(exchange)));
    }

    private ResponseEntity<byte[]> show(
            String template, Dossier dossier, Frame frame, String title, Map<String, Object> parameters) {
        var all = new HashMap<>(parameters);
        all.put("frame", frame.titled(frame.text(title) + " · " + dossier.title()));
        all.put("dossier", dossier);
        return pages.show(template, all);
    }
}
