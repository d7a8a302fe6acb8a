// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The table of points as text that a spreadsheet opens. Text that people wrote never becomes a formula.
 */
final class PointCsv {

    /** Tells spreadsheets that the bytes are UTF-8; without it they guess, and Chinese turns to noise. */
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_BEGINS_WITH = "=+-@＝＋－＠\t\r\n|%";

    private PointCsv() {}

    static String header() {
        return rows(csv -> csv.writeRecord(
                PointTable.columns().stream().map(PointTable.Column::name).toList()));
    }

    static String rows(List<Point> points) {
        return rows(csv -> points.forEach(point -> csv.writeRecord(
                PointTable.columns().stream().map(column -> cell(column, point)).toList())));
    }

    private static String rows(Consumer<CsvWriter> content) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            content.accept(csv);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
        return text.toString();
    }

    private static String cell(PointTable.Column column, Point point) {
        var text = column.of(point).toString();
        return column.isWritten() ? Objects.requireNonNullElse(harmless(text), "") : text;
    }

    /** A spreadsheet runs what begins like a formula, blanks before it or not; an apostrophe in front makes it text. */
    static @Nullable String harmless(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        var visible = text.stripLeading();
        var begins = FORMULA_BEGINS_WITH.indexOf(text.charAt(0)) >= 0
                || (!visible.isEmpty() && FORMULA_BEGINS_WITH.indexOf(visible.charAt(0)) >= 0);
        return begins ? "'" + text : text;
    }
}
