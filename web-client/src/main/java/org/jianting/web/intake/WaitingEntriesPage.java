// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.SubmissionId;
import org.jianting.consultation.publictexts.RawTexts;
import org.jianting.consultation.scans.Scans;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.register.FindRegister;
import org.jianting.projections.register.PendingRegistration;
import org.jianting.web.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What clerks have entered and a second person has yet to compare with the scan; and one of them, beside it. */
@RestController
final class WaitingEntriesPage {

    private final DeskMatters matters;
    private final FindRegister register;
    private final RawTexts texts;
    private final Scans scans;
    private final Pages pages;

    WaitingEntriesPage(DeskMatters matters, FindRegister register, RawTexts texts, Scans scans, Pages pages) {
        this.matters = matters;
        this.register = register;
        this.texts = texts;
        this.scans = scans;
        this.pages = pages;
    }

    @GetMapping("/desk/c/{id}/registrations")
    Mono<ResponseEntity<byte[]>> list(@PathVariable("id") String id, Staff staff, ServerWebExchange exchange) {
        return matters.show(
                staff,
                id,
                exchange,
                matter -> waiting(matter.file().id()).map(waiting -> drawList(matter, waiting, staff)),
                Role.CLERK,
                Role.HANDLER);
    }

    private Mono<List<PendingRegistration>> waiting(ConsultationId id) {
        return register.registrations(id).defaultIfEmpty(List.of());
    }

    private ResponseEntity<byte[]> drawList(DeskMatters.Matter matter, List<PendingRegistration> waiting, Staff staff) {
        var frame = matter.frame();
        return pages.show(
                "intake/entries.jte",
                Map.of(
                        "frame", frame.titled(frame.text("entries.title")),
                        "matter", matter,
                        "waiting", waiting,
                        "me", staff.id(),
                        "isClerk", staff.roles().contains(Role.CLERK)));
    }

    @GetMapping("/desk/c/{id}/registrations/{submissionId}")
    Mono<ResponseEntity<byte[]>> one(
            @PathVariable("id") String id,
            @PathVariable("submissionId") String submission,
            Staff staff,
            ServerWebExchange exchange) {
        return matters.show(
                staff,
                id,
                exchange,
                matter -> Mono.justOrEmpty(DeskMatters.submission(submission))
                        .flatMap(known ->
                                waiting(matter.file().id()).flatMap(waiting -> one(matter, known, waiting, staff)))
                        .switchIfEmpty(Mono.fromSupplier(() -> drawSettled(matter))),
                Role.CLERK);
    }

    private Mono<ResponseEntity<byte[]>> one(
            DeskMatters.Matter matter, SubmissionId submission, List<PendingRegistration> waiting, Staff staff) {
        var id = matter.file().id();
        return Mono.justOrEmpty(waiting.stream()
                        .filter(entry -> entry.submissionId().equals(submission))
                        .findFirst())
                .flatMap(entry -> Mono.zip(
                                texts.ofSubmissions(id, List.of(submission)),
                                scans.kindOf(id, entry.evidence()),
                                scans.entriesOn(id, entry.evidence()))
                        .map(found -> {
                            var parameters = new HashMap<String, Object>();
                            var frame = matter.frame();
                            parameters.put("frame", frame.titled(frame.text("verify.title")));
                            parameters.put("matter", matter);
                            parameters.put("entry", entry);
                            parameters.put("raw", found.getT1().getFirst());
                            found.getT2().ifPresent(kind -> parameters.put("scan", kind));
                            parameters.put(
                                    "sameScan",
                                    found.getT3().stream()
                                            .filter(other -> !other.equals(submission))
                                            .toList());
                            parameters.put("isOwn", entry.registeredBy().equals(staff.id()));
                            parameters.put("next", next(matter, entry, waiting, staff));
                            return pages.show("intake/verify.jte", parameters);
                        }));
    }

    /** The next that this person may verify, so that a stack is done in one sitting. */
    private static String next(
            DeskMatters.Matter matter, PendingRegistration entry, List<PendingRegistration> waiting, Staff staff) {
        var base = matter.base() + "/registrations";
        return waiting.stream()
                .filter(other -> !other.equals(entry) && !other.registeredBy().equals(staff.id()))
                .findFirst()
                .map(other -> "%s/%s?after={position}".formatted(base, other.submissionId()))
                .orElse(base + "?after={position}");
    }

    private ResponseEntity<byte[]> drawSettled(DeskMatters.Matter matter) {
        var frame = matter.frame();
        return pages.show(
                "intake/settled.jte", Map.of("frame", frame.titled(frame.text("verify.settled")), "matter", matter));
    }
}
