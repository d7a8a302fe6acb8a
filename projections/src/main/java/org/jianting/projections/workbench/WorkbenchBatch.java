// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.DecisionReturned;
import org.jianting.consultation.events.FinalDocumentRegistered;
import org.jianting.consultation.events.NoticePublished;
import org.jianting.consultation.events.PointsExtracted;
import org.jianting.consultation.events.RosterSealed;
import org.jianting.consultation.events.RulingProposed;
import org.jianting.consultation.events.RulingSuperseded;
import org.jianting.consultation.events.RulingsApproved;
import org.jianting.consultation.events.RulingsReturned;
import org.jianting.projections.outcome.RecordedFacts;
import org.jianting.projections.views.Documents.Change;
import org.jianting.projections.views.Fact;
import org.jianting.projections.views.Folding;
import org.jianting.projections.workbench.RulingLog.Ruled;
import org.jianting.projections.workbench.RulingLog.Split;
import org.jianting.projections.workbench.RulingLog.Superseded;

/**
 * Works out what a batch of facts changes: the heads in memory first, which say on which page of the log comes what is next.
 * Rulings of an earlier round are of no use at a table that shows the newest.
 */
final class WorkbenchBatch {

    private final RecordedFacts record;
    private final Folding<Head> heads;
    private final List<Change<Columns>> columns = new ArrayList<>();
    private final List<Change<RulingLog>> log = new ArrayList<>();
    private final List<Change<FinalText>> finals = new ArrayList<>();

    WorkbenchBatch(RecordedFacts record, Folding<Head> heads) {
        this.record = record;
        this.heads = heads;
    }

    List<Change<Columns>> columnChanges() {
        return columns;
    }

    List<Change<RulingLog>> logChanges() {
        return log;
    }

    List<Change<FinalText>> finalChanges() {
        return finals;
    }

    void take(Fact fact) {
        // A head that holds the fact was written after everything else, so all of it holds the fact.
        if (!heads.holds(fact.event().consultationId().value(), fact.position())) {
            apply(fact.event(), fact.position());
        }
    }

    private void apply(ConsultationEvent event, long position) {
        switch (event) {
            case NoticePublished e -> change(e, position, before -> Head.opened(e.round(), e.draftVersion(), position));
            case RosterSealed e
            when isNewest(e, e.round()) -> {
                columns.addAll(new Roster(record, e).columns(position));
                change(e, position, before -> before.sealed(e.count(), position));
            }
            case PointsExtracted e
            when isNewest(e, e.round()) -> {
                var split = new Split(position, e.number(), e.summaries().size());
                logged(e, position, 1, page -> page.with(split));
            }
            case RulingProposed e
            when isNewest(e, e.round()) -> {
                var ruled = new Ruled(
                        position, e.rulingId(), e.disposition().kind(), e.unit(), e.by(), e.at(), e.coverage());
                logged(e, position, ruled.weight(), page -> page.with(ruled));
            }
            case RulingSuperseded e
            when isNewest(e, e.round()) -> {
                var superseded = new Superseded(e.replacement(), e.superseded(), e.reason());
                logged(e, position, 1, page -> page.with(superseded));
            }
            case RulingsReturned e
            when isNewest(e, e.round()) -> {
                var returned = new Workbench.Returned(e.reason(), e.by(), e.at(), position);
                change(e, position, before -> before.returned(returned, position));
            }
            case RulingsApproved e
            when isNewest(e, e.round()) -> {
                var approved = new Workbench.Approved(e.by(), e.at(), position, e.proposedBy());
                change(e, position, before -> before.approved(approved, position));
            }
            case DecisionReturned e -> {
                var returned = new Workbench.Returned(e.reason(), e.by(), e.at(), position);
                change(e, position, before -> before.returned(returned, position));
            }
            case FinalDocumentRegistered e -> {
                var text = new FinalText(e.version(), e.draftVersion(), e.clauses(), e.alignment());
                finals.add(new Change<>(e.consultationId().value(), position, text, before -> text));
                change(e, position, before -> before);
            }
            case RosterSealed ofAnotherRound -> {}
            case PointsExtracted ofAnotherRound -> {}
            case RulingProposed ofAnotherRound -> {}
            case RulingSuperseded ofAnotherRound -> {}
            case RulingsReturned ofAnotherRound -> {}
            case RulingsApproved ofAnotherRound -> {}
            default -> throw new IllegalArgumentException("The workbench does not follow " + event.getClass());
        }
    }

    private boolean isNewest(ConsultationEvent event, int round) {
        return head(event).round() == round;
    }

    private Head head(ConsultationEvent event) {
        var head = heads.now(event.consultationId().value());
        return head == null ? Head.NONE : head;
    }

    private void logged(ConsultationEvent event, long position, int weight, UnaryOperator<RulingLog> to) {
        var head = head(event);
        var page = RulingLog.idOf(event.consultationId(), head.round(), head.pageFor(weight));
        log.add(new Change<>(page, position, RulingLog.EMPTY, to));
        change(event, position, before -> before.logged(weight, position));
    }

    private void change(ConsultationEvent event, long position, UnaryOperator<Head> to) {
        heads.changeFrom(Head.NONE, event.consultationId().value(), position, to);
    }
}
