// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown without its marks: numbers stay, as text, and a heading keeps its sign where it carries no number of its own. */
final class MarkdownText {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.NONE)
            .build();

    private MarkdownText() {}

    static String of(String content, Remarks remarks) {
        var text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        // Statutes on the web set characters of no width alone on a line, which Markdown would take for a paragraph.
        var blocks = new Blocks(remarks);
        PARSER.parse(text.lines().map(MarkdownText::indented).collect(Collectors.joining("\n")))
                .accept(blocks);
        return blocks.lines.text();
    }

    /** Two ideographic blanks begin a paragraph in Chinese, and four ordinary ones are meant so; neither is program code. */
    private static String indented(String line) {
        var words = line.strip();
        boolean isNested = words.matches("([-*+]|[0-9]{1,9}[.)]) .*");
        return isNested || words.isEmpty() ? line : line.startsWith("    ") || line.startsWith("\t") ? words : line;
    }

    private static final class Blocks extends AbstractVisitor {

        private final Lines lines = new Lines();
        private final Remarks remarks;
        private String mark = "";

        Blocks(Remarks remarks) {
            this.remarks = remarks;
        }

        @Override
        public void visit(Heading heading) {
            lines.heading(heading.getLevel(), inline(heading));
        }

        @Override
        public void visit(Paragraph paragraph) {
            lines.paragraph(mark + inline(paragraph));
            mark = "";
        }

        @Override
        public void visit(OrderedList list) {
            var number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
            var after = list.getMarkerDelimiter() == null ? "." : list.getMarkerDelimiter();
            for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
                mark = number++ + after + " ";
                visitChildren(item);
            }
        }

        @Override
        public void visit(BulletList list) {
            for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
                mark = "• ";
                remarks.count(Remark.BULLETS);
                visitChildren(item);
            }
        }

        @Override
        public void visit(ListItem item) {
            visitChildren(item);
        }

        @Override
        public void visit(HtmlBlock html) {
            if (!html.getLiteral().strip().startsWith("<!--")) {
                remarks.count(Remark.HTML_DROPPED);
            }
        }

        @Override
        public void visit(FencedCodeBlock code) {
            code.getLiteral().lines().forEach(lines::paragraph);
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            code.getLiteral().lines().forEach(lines::paragraph);
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                rows(block).forEach(row -> lines.row(cells(row)));
                remarks.count(Remark.TABLE_ROWS, rows(block).size());
            } else {
                visitChildren(block);
            }
        }

        private static List<TableRow> rows(Node table) {
            var rows = new ArrayList<TableRow>();
            for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
                for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                    if (row instanceof TableRow found) {
                        rows.add(found);
                    }
                }
            }
            return rows;
        }

        private List<String> cells(TableRow row) {
            var cells = new ArrayList<String>();
            for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                if (cell instanceof TableCell) {
                    cells.add(inline(cell));
                }
            }
            return cells;
        }

        private String inline(Node node) {
            var words = new Inline(remarks);
            node.accept(words.children());
            return words.text.toString();
        }
    }

    private static final class Inline extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();
        private final Remarks remarks;

        Inline(Remarks remarks) {
            this.remarks = remarks;
        }

        /** A visitor that begins below the block whose words are wanted. */
        AbstractVisitor children() {
            var inline = this;
            return new AbstractVisitor() {
                @Override
                protected void visitChildren(Node parent) {
                    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
                        child.accept(inline);
                    }
                }
            };
        }

        @Override
        public void visit(Text words) {
            text.append(words.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }

        // A line of the file stays a line: 第二条 may stand under 第一条 with nothing blank between them.
        @Override
        public void visit(SoftLineBreak line) {
            text.append('\n');
        }

        @Override
        public void visit(HardLineBreak line) {
            text.append('\n');
        }

        @Override
        public void visit(Link link) {
            remarks.count(Remark.LINKS_FLAT);
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            remarks.count(Remark.PICTURES_DROPPED);
        }

        @Override
        public void visit(HtmlInline html) {
            if (!html.getLiteral().startsWith("<!--")) {
                remarks.count(Remark.HTML_DROPPED);
            }
        }
    }
}
