// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.matter;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.Stage;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Pages;
import org.jianting.web.waiting.Matter;
import org.jianting.web.waiting.Matters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** All consultations that are somebody's business, narrowed by how far they have come and by words of the title. */
@RestController
public final class ConsultationsPage {

    /** Stages that people speak of in one breath. */
    public enum Group {
        ALL(EnumSet.allOf(Stage.class)),
        PREPARING(EnumSet.of(Stage.DRAFTING, Stage.IN_REVIEW, Stage.APPROVED)),
        OPEN(EnumSet.of(Stage.OPEN)),
        RULING(EnumSet.of(Stage.CLOSED, Stage.RULING)),
        DECIDING(EnumSet.of(Stage.RULED, Stage.DECIDED, Stage.SEALED)),
        DONE(EnumSet.of(Stage.PUBLISHED, Stage.WITHDRAWN));

        @SuppressWarnings("ImmutableEnumChecker") // filled once, and read only
        private final Set<Stage> stages;

        Group(Set<Stage> stages) {
            this.stages = stages;
        }

        boolean holds(Dossier dossier) {
            return stages.contains(dossier.stage());
        }

        public String address() {
            return this == ALL ? "/desk/consultations" : "/desk/consultations?state=" + name().toLowerCase(Locale.ROOT);
        }

        static Group of(String state) {
            for (var group : values()) {
                if (group.name().equalsIgnoreCase(state)) {
                    return group;
                }
            }
            return ALL;
        }
    }

    /** A link that narrows the list, with how many it leaves. */
    public record Choice(String address, String words, long count, boolean isChosen) {}

    private final Matters matters;
    private final Pages pages;

    ConsultationsPage(Matters matters, Pages pages) {
        this.matters = matters;
        this.pages = pages;
    }

    @GetMapping("/desk/consultations")
    Mono<ResponseEntity<byte[]>> all(
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "q", defaultValue = "") String words,
            Staff staff,
            ServerWebExchange exchange) {
        return matters.all()
                .map(all -> all.stream()
                        .filter(dossier -> Matter.isBusinessOf(staff, dossier))
                        .filter(dossier -> says(dossier, words.strip()))
                        .toList())
                .map(mine -> draw(mine, Group.of(state), words.strip(), staff, pages.frame(exchange)))
                .map(MatterPage::unkept);
    }

    private static boolean says(Dossier dossier, String words) {
        return dossier.title().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private ResponseEntity<byte[]> draw(List<Dossier> mine, Group group, String words, Staff staff, Frame frame) {
        var choices = EnumSet.allOf(Group.class).stream()
                .map(one -> new Choice(
                        one.address(),
                        frame.word(one),
                        mine.stream().filter(one::holds).count(),
                        one == group))
                .toList();
        return pages.show(
                "matter/list.jte",
                Map.of(
                        "frame", frame.titled(frame.text("matters.title")),
                        "choices", choices,
                        "words", words,
                        "mayInitiate",
                                staff.lacks(org.jianting.consultation.verdict.Role.HANDLER)
                                        .isEmpty(),
                        "matters", mine.stream().filter(group::holds).toList()));
    }
}
