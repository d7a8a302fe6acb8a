// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The words of a Word file from top to bottom, as they read once every tracked change is accepted. */
final class WordBody {

    private static final int DEEPEST = 60;

    private final Lines lines = new Lines();
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final Remarks remarks;
    private final StringBuilder carried = new StringBuilder();

    WordBody(WordStyles styles, WordNumbering numbering, Remarks remarks) {
        this.styles = styles;
        this.numbering = numbering;
        this.remarks = remarks;
    }

    String text(Element body) {
        blocks(body, 0);
        lines.paragraph(carried.toString());
        return lines.text();
    }

    private void blocks(Element parent, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("Elements stand more than %d deep in one another".formatted(DEEPEST));
        }
        for (var block : Xml.children(parent)) {
            switch (String.valueOf(block.getLocalName())) {
                case "p" -> paragraph(block);
                case "tbl" -> table(block, depth);
                case "sdt" -> control(block, depth);
                case "ins", "moveTo", "customXml", "sdtContent", "smartTag" -> blocks(block, depth + 1);
                case "AlternateContent" -> Xml.at(block, "Choice").ifPresent(choice -> blocks(choice, depth + 1));
                case String other -> {}
            }
        }
    }

    /** A control that Word fills in; the table of contents is one. */
    private void control(Element control, int depth) {
        var gallery =
                Xml.value(control, "sdtPr", "docPartObj", "docPartGallery").orElse("");
        var content = Xml.at(control, "sdtContent");
        if (gallery.equals("Table of Contents")) {
            content.ifPresent(contents -> remarks.count(Remark.CONTENTS_DROPPED, Xml.count(contents, "p")));
        } else {
            content.ifPresent(words -> blocks(words, depth + 1));
        }
    }

    private void paragraph(Element paragraph) {
        if (styles.isContents(paragraph)) {
            remarks.count(Remark.CONTENTS_DROPPED);
            return;
        }
        var words = words(paragraph);
        var isJoined = Xml.at(paragraph, "pPr", "rPr")
                .filter(mark -> Xml.at(mark, "del").isPresent()
                        || Xml.at(mark, "moveFrom").isPresent())
                .isPresent();
        if (isJoined) {
            // Without its end it is the beginning of the next one, which says what the whole looks like.
            carried.append(words);
            return;
        }
        var whole = carried.append(words).toString();
        carried.setLength(0);
        var numbered = numbering.next(paragraph) + whole.strip();
        var heading = styles.isTitle(paragraph) ? Optional.of(1) : styles.heading(paragraph);
        heading.ifPresentOrElse(level -> lines.heading(level, numbered), () -> lines.paragraph(numbered));
    }

    private String words(Element paragraph) {
        var words = new WordRuns(styles, remarks);
        words.inline(paragraph, 0);
        return words.text();
    }

    /** A table of a single column is a frame around its paragraphs. */
    private void table(Element table, int depth) {
        var rows = rows(table);
        boolean isFrame = rows.stream().allMatch(row -> cells(row).size() == 1);
        for (var row : rows) {
            if (Xml.at(row, "trPr", "del").isPresent()) {
                remarks.count(Remark.DELETIONS_DROPPED);
            } else if (isFrame) {
                cells(row).forEach(cell -> blocks(cell, depth + 1));
            } else {
                remarks.count(Remark.TABLE_ROWS);
                lines.row(cells(row).stream().map(this::cell).toList());
            }
        }
    }

    private static List<Element> rows(Element table) {
        return unwrapped(table, "tr");
    }

    private static List<Element> cells(Element row) {
        return unwrapped(row, "tc");
    }

    private static List<Element> unwrapped(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var child : Xml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case String same when same.equals(name) -> found.add(child);
                case "sdt" -> Xml.at(child, "sdtContent").ifPresent(content -> found.addAll(unwrapped(content, name)));
                case "ins", "customXml" -> found.addAll(unwrapped(child, name));
                case String other -> {}
            }
        }
        return found;
    }

    private String cell(Element cell) {
        return paragraphs(cell).stream()
                .map(paragraph -> numbering.next(paragraph) + words(paragraph).strip())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static List<Element> paragraphs(Element cell) {
        var paragraphs = new ArrayList<Element>();
        var found = cell.getElementsByTagNameNS("*", "p");
        for (var at = 0; at < found.getLength(); at++) {
            if (found.item(at) instanceof Element paragraph && !"r".equals(parentOf(paragraph))) {
                paragraphs.add(paragraph);
            }
        }
        return paragraphs.stream().filter(WordBody::isNoTextBox).toList();
    }

    private static String parentOf(Element element) {
        return String.valueOf(element.getParentNode().getLocalName());
    }

    private static boolean isNoTextBox(Element paragraph) {
        return !parentOf(paragraph).equals("txbxContent");
    }
}
