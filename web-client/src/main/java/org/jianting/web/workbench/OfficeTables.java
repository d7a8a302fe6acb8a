// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.workbench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jianting.consultation.desk.Desk;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.projections.docket.Dossier;
import org.jianting.projections.docket.FindDossier;
import org.jianting.projections.workbench.FindWorkbench;
import org.jianting.projections.workbench.RulingMark;
import org.jianting.projections.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The tables of the views, for those whose business a consultation is. */
@Component
final class OfficeTables implements Tables {

    private static final Role[] OFFICE = {
        Role.CLERK, Role.HANDLER, Role.REVIEWER, Role.SIGNATORY, Role.PUBLISHER, Role.AUDITOR
    };

    private final FindDossier dossiers;
    private final FindWorkbench workbenches;
    private final Desk desk;
    private final StaffNames names;

    OfficeTables(FindDossier dossiers, FindWorkbench workbenches, Desk desk, ObjectProvider<StaffNames> names) {
        this.dossiers = dossiers;
        this.workbenches = workbenches;
        this.desk = desk;
        this.names = names.getIfAvailable(() -> unknown -> Optional.empty());
    }

    @Override
    public Mono<OfficeTable> find(ConsultationId consultation, Staff staff) {
        return desk.refusal(staff, consultation, OFFICE)
                .filter(Optional::isEmpty)
                .flatMap(allowed -> dossiers.find(consultation))
                .flatMap(dossier -> workbenches
                        .workbench(consultation)
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        // Names are looked up in the table of accounts, which blocks.
                        .publishOn(Schedulers.boundedElastic())
                        .map(now -> table(dossier, now.orElse(null), staff)));
    }

    private OfficeTable table(Dossier dossier, @Nullable Workbench now, Staff staff) {
        var profile = RuleProfiles.of(dossier.profile());
        return new OfficeTable(
                dossier.id(),
                dossier.title(),
                profile.zone(),
                now == null ? 1 : now.round(),
                profile.minimumReasonInCharacters(),
                now != null && now.sealed(),
                staff,
                now == null ? List.of() : named(now));
    }

    private List<OfficeTable.Named> named(Workbench now) {
        var approved = now.approved();
        var returned = now.returned();
        return Stream.of(
                        now.proposedBy().stream().map(RulingMark::by),
                        Stream.ofNullable(approved).map(each -> each.by()),
                        Stream.ofNullable(returned).map(each -> each.by()))
                .flatMap(people -> people)
                .distinct()
                .flatMap(this::named)
                .toList();
    }

    private Stream<OfficeTable.Named> named(StaffId id) {
        return names.of(id).map(name -> new OfficeTable.Named(id.value(), name)).stream();
    }
}
