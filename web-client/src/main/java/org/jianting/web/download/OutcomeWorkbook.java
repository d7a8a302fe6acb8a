// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.download;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jianting.projections.outcome.ArticleChange;
import org.jianting.projections.outcome.AskedBy;
import org.jianting.projections.outcome.Point;
import org.jianting.projections.outcome.PointTable;
import org.jianting.web.outcome.OutcomeParts;
import org.jianting.web.outcome.Sums;
import org.jianting.web.page.Language;
import org.jianting.web.page.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as a workbook of four sheets: points, sums, changes, about. It goes out row by row; what people wrote stands in cells
 * of text, which no spreadsheet takes for a formula.
 */
final class OutcomeWorkbook {

    private static final Texts ZH = Texts.in(Language.ZH);
    private static final Texts EN = Texts.in(Language.EN);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_CELL = 32_000;
    private static final List<Integer> WIDE = List.of(9, 10, 13);

    private final Workbook book;
    private final OutcomeParts parts;
    private final Worksheet points;
    private int row = 1;

    OutcomeWorkbook(OutputStream out, OutcomeParts parts) throws IOException {
        this.book = new Workbook(out, "Jianting", "1.0");
        this.parts = parts;
        this.points = sheet("download.sheet.points");
        var columns = PointTable.columns();
        for (var column = 0; column < columns.size(); column++) {
            heading(points, 0, column, columns.get(column).name());
            points.width(column, WIDE.contains(column) ? 60 : 18);
        }
        points.freezePane(1, 1);
    }

    /** The next points; once they are written, nothing here holds them. */
    void add(Iterable<Point> more) throws IOException {
        var columns = PointTable.columns();
        for (var point : more) {
            for (var column = 0; column < columns.size(); column++) {
                value(points, row, column, columns.get(column).of(point));
            }
            row++;
        }
        points.flush();
    }

    private static void value(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Number number -> sheet.value(row, column, number);
            case Instant moment -> {
                sheet.value(row, column, moment.atZone(ZONE).toLocalDateTime());
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            default -> text(sheet, row, column, value.toString());
        }
    }

    private static void text(Worksheet sheet, int row, int column, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            // A cell holds so many characters; the page of the point has them all.
            sheet.inlineString(
                    row, column, text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL) + "…");
        }
    }

    private Worksheet sheet(String key) {
        return book.newWorksheet(ZH.get(key) + " " + EN.get(key));
    }

    private static void heading(Worksheet sheet, int row, int column, String words) {
        sheet.value(row, column, words);
        sheet.style(row, column).bold().wrapText(true).set();
    }

    private static void headings(Worksheet sheet, int row, String... keys) {
        for (var column = 0; column < keys.length; column++) {
            heading(sheet, row, column, both(keys[column]));
            sheet.width(column, 24);
        }
    }

    private static String both(String key) {
        return ZH.get(key) + " " + EN.get(key);
    }

    /** The figures of the page, in its words. */
    private void sums() {
        var sheet = sheet("download.sheet.sums");
        var zh = parts.sums(ZH);
        var en = parts.sums(EN);
        text(sheet, 0, 0, zh.sentence());
        text(sheet, 1, 0, en.sentence());
        headings(sheet, 3, "sums.ruling", "sums.points", "download.of", "download.percent");
        var at = 4;
        for (var place = 0; place < zh.rows().size(); place++) {
            var line = zh.rows().get(place);
            text(sheet, at, 0, line.label() + " " + en.rows().get(place).label());
            sheet.value(at, 1, line.count());
            sheet.value(at, 2, line.of());
            if (line.percent() != null) {
                sheet.value(at, 3, Double.valueOf(line.percent()));
            }
            at++;
            for (var part = 0; part < line.parts().size(); part++) {
                text(
                        sheet,
                        at,
                        0,
                        "　" + line.parts().get(part).label() + " "
                                + en.rows().get(place).parts().get(part).label());
                sheet.value(at, 1, line.parts().get(part).count());
                at++;
            }
        }
        text(sheet, at, 0, ZH.get("sums.rule", zh.rows().getFirst().of()));
        text(sheet, at + 1, 0, EN.get("sums.rule", zh.rows().getFirst().of()));
        at = origins(sheet, at + 3, "sums.channel", zh.channels(), en.channels());
        at = origins(sheet, at + 1, "sums.source", zh.sources(), en.sources());
        text(sheet, at + 1, 0, both("download.late"));
        sheet.value(at + 1, 1, parts.outcome().feedback().late());
    }

    private int origins(Worksheet sheet, int from, String name, List<Sums.Origin> zh, List<Sums.Origin> en) {
        headings(sheet, from, name, "sums.submissions", "sums.points");
        var at = from + 1;
        for (var place = 0; place < zh.size(); place++) {
            text(sheet, at, 0, zh.get(place).label() + " " + en.get(place).label());
            sheet.value(at, 1, zh.get(place).submissions());
            sheet.value(at, 2, zh.get(place).points());
            at++;
        }
        text(sheet, at, 0, both("sums.all"));
        sheet.value(at, 1, parts.outcome().feedback().submissions());
        sheet.value(at, 2, parts.outcome().feedback().points());
        return at + 1;
    }

    private void changes() {
        var sheet = sheet("download.sheet.changes");
        headings(
                sheet,
                0,
                "download.clause",
                "download.kind",
                "download.before",
                "download.after",
                "download.askedBy",
                "download.askedPoints",
                "download.unasked");
        sheet.width(2, 60);
        sheet.width(3, 60);
        var at = 1;
        for (var change : parts.outcome().finalDocument().changes()) {
            change(sheet, at++, change);
        }
        sheet.freezePane(0, 1);
    }

    private void change(Worksheet sheet, int at, ArticleChange change) {
        text(sheet, at, 0, parts.shown(change).label());
        text(sheet, at, 1, ZH.word(change.kind()) + " " + EN.word(change.kind()));
        text(sheet, at, 2, change.before());
        text(sheet, at, 3, change.after());
        sheet.value(at, 4, change.askedBy().points());
        text(sheet, at, 5, spans(change.askedBy()));
        text(sheet, at, 6, String.join("\n", change.otherReasons()));
    }

    private static String spans(AskedBy asked) {
        return asked.spans().stream()
                .map(span -> span.from().equals(span.to()) ? span.from() : span.from() + "–" + span.to())
                // Or 12-2 would be a date.
                .collect(Collectors.joining("; ", asked.spans().isEmpty() ? "" : "意见", ""));
    }

    private void about() {
        var sheet = sheet("download.sheet.about");
        var outcome = parts.outcome();
        var steps = outcome.feedback().steps();
        sheet.width(0, 36);
        sheet.width(1, 90);
        var at = 0;
        at = fact(sheet, at, "download.title", outcome.title());
        at = fact(sheet, at, "download.lead", outcome.lead().name());
        at = fact(sheet, at, "download.decides", outcome.decisionBody());
        at = fact(sheet, at, "outcome.number", outcome.finalDocument().number());
        at = fact(sheet, at, "outcome.date", outcome.finalDocument().date());
        at = fact(sheet, at, "download.published", outcome.publishedAt());
        at = fact(
                sheet, at, "outcome.document", outcome.digests().finalDocument().toString());
        at = fact(
                sheet, at, "outcome.meaning", outcome.digests().interpretation().toString());
        at = fact(sheet, at, "outcome.said", outcome.digests().feedback().toString());
        if (steps.rosterRoot() != null) {
            at = fact(sheet, at, "proofs.roster", steps.rosterRoot().toString());
        }
        at = fact(sheet, at, "download.page", "/c/%s/outcome".formatted(outcome.consultation()));
        text(sheet, at + 1, 0, ZH.get("download.digests"));
        text(sheet, at + 2, 0, EN.get("download.digests"));
        text(sheet, at + 3, 0, ZH.get("download.times"));
        text(sheet, at + 4, 0, EN.get("download.times"));
    }

    private static int fact(Worksheet sheet, int at, String key, Object value) {
        heading(sheet, at, 0, both(key));
        value(sheet, at, 1, value);
        return at + 1;
    }

    /** The other sheets, and the end. */
    void finish() throws IOException {
        points.finish();
        sums();
        changes();
        about();
        book.finish();
    }
}
