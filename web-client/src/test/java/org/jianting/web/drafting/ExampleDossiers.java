// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.drafting;

import java.time.Instant;
import java.util.List;
import org.jianting.consultation.clauses.Clauses;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.MatterKind;
import org.jianting.consultation.events.ProfileRef;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.Draft;
import org.jianting.projections.docket.Stage;
import org.jianting.web.Examples;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A matter that is being drafted, with two versions; one that has none yet; and one that people comment on. */
@Component
final class ExampleDossiers implements Dossiers {

    static final ConsultationId DRAFTING = new ConsultationId("cns_drafting");
    static final ConsultationId EMPTY = new ConsultationId("cns_empty");
    static final ConsultationId HOSTILE = new ConsultationId("cns_hostileDraft");

    static final String FIRST = """
            河湾新区停车管理办法（征求意见稿）

            第一章　总则

            第一条　为了规范停车秩序，制定本办法。

            第二条　下列场所适用本办法：

            （一）公共停车场；

            （二）道路停车泊位。

            第三条　停车收费不得高于每小时十元。
            """;

    static final String SECOND = FIRST.replace("每小时十元", "每小时八元").replace("第三条　停车", "第三条　道路停车");

    @Override
    public Mono<Dossier> find(ConsultationId id, Staff staff, ServerWebExchange exchange) {
        return switch (id.value()) {
            case "cns_drafting" -> Mono.just(dossier(id, "河湾新区停车管理办法", Stage.DRAFTING, 2));
            case "cns_empty" -> Mono.just(dossier(id, "河湾新区停车管理办法", Stage.DRAFTING, 0));
            case "cns_open" -> Mono.just(dossier(id, "河湾新区停车管理办法", Stage.OPEN, 2));
            case "cns_hostileDraft" -> Mono.just(dossier(id, Examples.ATTACK, Stage.DRAFTING, 2));
            default -> Mono.empty();
        };
    }

    private static Dossier dossier(ConsultationId id, String title, Stage stage, int versions) {
        var by = new StaffId("stf_example");
        var drafts = List.of(
                        new Dossier.DraftVersion(1, title, true, by, Examples.NOW.minusSeconds(90_000)),
                        new Dossier.DraftVersion(2, title, true, by, Examples.NOW.minusSeconds(3_600)))
                .subList(0, versions);
        var lead = new Unit("transport", "河湾新区交通运输局");
        return new Dossier(
                id,
                title,
                MatterKind.PUBLIC_POLICY,
                "决策事项目录第3项",
                new ProfileRef("cn-major-decision", 1),
                "河湾新区管理委员会",
                lead,
                List.of(),
                by,
                Examples.NOW,
                1,
                stage,
                drafts,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    @Override
    public Mono<Draft> draft(ConsultationId id, int version) {
        var attack = id.equals(HOSTILE) ? Examples.ATTACK : "";
        return version < 1 || version > 2
                ? Mono.empty()
                : Mono.just(new Draft(
                        id,
                        version,
                        "河湾新区停车管理办法" + attack,
                        new Digest("sha-256:" + "a".repeat(64)),
                        null,
                        "为解决停车难问题，起草了本办法。" + attack,
                        Clauses.parse((version == 1 ? FIRST : SECOND) + attack)));
    }

    @Override
    public Instant now() {
        return Examples.NOW;
    }
}
