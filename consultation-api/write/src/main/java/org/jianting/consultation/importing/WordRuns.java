// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import org.w3c.dom.Element;

/** The words of one paragraph. */
final class WordRuns {

    private static final int DEEPEST = 60;

    private final StringBuilder text = new StringBuilder();
    private final WordStyles styles;
    private final Remarks remarks;

    WordRuns(WordStyles styles, Remarks remarks) {
        this.styles = styles;
        this.remarks = remarks;
    }

    String text() {
        return text.toString();
    }

    void inline(Element parent, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("Elements stand more than %d deep in one another".formatted(DEEPEST));
        }
        for (var child : Xml.children(parent)) {
            switch (String.valueOf(child.getLocalName())) {
                case "r" -> run(child);
                case "ins" -> taken(child, Remark.INSERTIONS_TAKEN, depth);
                case "moveTo" -> taken(child, Remark.MOVES_TAKEN, depth);
                case "del" -> remarks.count(Remark.DELETIONS_DROPPED);
                case "moveFrom" -> {}
                case "sdt" -> Xml.at(child, "sdtContent").ifPresent(content -> inline(content, depth + 1));
                case "hyperlink", "smartTag", "customXml", "fldSimple", "dir", "bdo" -> inline(child, depth + 1);
                case "oMath", "oMathPara" -> formula(child);
                case String other -> {}
            }
        }
    }

    private void taken(Element change, Remark remark, int depth) {
        remarks.count(remark);
        inline(change, depth + 1);
    }

    private void run(Element run) {
        if (styles.isHidden(run)) {
            remarks.count(Remark.HIDDEN_DROPPED);
            return;
        }
        Xml.children(run).forEach(this::piece);
    }

    private void piece(Element piece) {
        switch (String.valueOf(piece.getLocalName())) {
            case "t" -> text.append(piece.getTextContent());
            case "tab", "ptab" -> text.append('\u3000');
            case "br", "cr" -> line(piece);
            case "noBreakHyphen" -> text.append('\u2011');
            case "footnoteReference", "endnoteReference" -> remarks.count(Remark.NOTES_DROPPED);
            case "commentReference" -> remarks.count(Remark.COMMENTS_DROPPED);
            case "drawing", "pict", "object", "AlternateContent" -> picture(piece);
            // What stands below, not the reading above it.
            case "ruby" -> Xml.at(piece, "rubyBase").ifPresent(base -> inline(base, 0));
            case "sym" -> symbol();
            case String other -> {}
        }
    }

    private void line(Element piece) {
        var kind = Xml.attribute(piece, "type").orElse("textWrapping");
        if (kind.equals("textWrapping")) {
            text.append('\n');
        }
    }

    private void picture(Element piece) {
        remarks.count(Xml.count(piece, "txbxContent") > 0 ? Remark.TEXT_BOXES_DROPPED : Remark.PICTURES_DROPPED);
    }

    private void formula(Element formula) {
        remarks.count(Remark.FORMULAS_FLAT);
        var words = formula.getElementsByTagNameNS("*", "t");
        for (var at = 0; at < words.getLength(); at++) {
            text.append(words.item(at).getTextContent());
        }
    }

    /** A character of a font of signs has no meaning without the font. */
    private void symbol() {
        text.append('□');
        remarks.count(Remark.PICTURES_DROPPED);
    }
}
