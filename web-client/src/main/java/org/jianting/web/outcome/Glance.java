// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jianting.consultation.events.ChangeKind;
import org.jianting.consultation.events.ClauseId;
import org.jianting.consultation.events.ClauseKind;
import org.jianting.projections.outcome.ArticleChange;
import org.jianting.projections.outcome.Outcome;
import org.jianting.web.page.Texts;

/**
 * The whole document at a glance: a square for each article, in its order, told by shape whether comments changed it, the unit
 * changed it unasked, or it stands as it was; those that are gone come last.
 */
public record Glance(List<Cell> cells, int asked, int unasked, int unchanged, int added, int deleted) {

    /** So many stand in one row. */
    public static final int IN_A_ROW = 10;

    /** What happened to an article. */
    public enum Shape {
        ASKED,
        UNASKED,
        UNCHANGED
    }

    /**
     * One square.
     *
     * @param label the article's number, as short as it can be said
     * @param sign a plus for what was added, a cross for what was deleted, otherwise nothing
     */
    public record Cell(int column, int row, String label, Shape shape, String sign) {}

    public Glance {
        cells = List.copyOf(cells);
    }

    public boolean isWorthDrawing() {
        return cells.size() > 1 && asked + unasked > 0;
    }

    public int rows() {
        return (cells.size() + IN_A_ROW - 1) / IN_A_ROW;
    }

    static Glance of(Outcome outcome, Texts texts) {
        var document = outcome.finalDocument();
        var changes = document.changes().stream()
                .filter(change -> change.level() == ClauseKind.ARTICLE)
                .toList();
        var cells = new ArrayList<Cell>();
        var drawn = new HashSet<ClauseId>();
        for (var clause : document.clauses()) {
            if (clause.kind() == ClauseKind.ARTICLE) {
                var change = changes.stream()
                        .filter(one -> one.clause().equals(clause.id()))
                        .findFirst();
                drawn.add(clause.id());
                cells.add(cell(
                        cells.size(),
                        clause.label(),
                        change.map(Glance::shape).orElse(Shape.UNCHANGED),
                        change.map(ArticleChange::kind).orElse(ChangeKind.UNCHANGED)));
            }
        }
        changes.stream()
                .filter(change -> !drawn.contains(change.clause()))
                .forEach(change -> cells.add(cell(
                        cells.size(),
                        change.labelBefore() == null ? "" : change.labelBefore(),
                        shape(change),
                        change.kind())));
        return new Glance(
                cells,
                count(cells, Shape.ASKED),
                count(cells, Shape.UNASKED),
                count(cells, Shape.UNCHANGED),
                count(changes, ChangeKind.ADDED),
                count(changes, ChangeKind.DELETED));
    }

    private static Shape shape(ArticleChange change) {
        return change.askedBy().points() > 0 ? Shape.ASKED : Shape.UNASKED;
    }

    private static Cell cell(int place, String label, Shape shape, ChangeKind kind) {
        var sign =
                switch (kind) {
                    case ADDED -> "+";
                    case DELETED -> "×";
                    case UNCHANGED, CHANGED, MOVED -> "";
                };
        return new Cell(place % IN_A_ROW, place / IN_A_ROW, shortest(label), shape, sign);
    }

    /** 第十二条 is 十二, and Article 12 is 12. */
    private static String shortest(String label) {
        return label.replaceAll("^第|条$|^Article\\s+", "").strip();
    }

    private static int count(List<Cell> cells, Shape shape) {
        return (int) cells.stream().filter(cell -> cell.shape() == shape).count();
    }

    private static int count(List<ArticleChange> changes, ChangeKind kind) {
        return (int) changes.stream().filter(change -> change.kind() == kind).count();
    }
}
