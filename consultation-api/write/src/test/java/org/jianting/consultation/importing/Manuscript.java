// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** A Word document as an office writes it, made by the library and not by hand. */
final class Manuscript {

    private final XWPFDocument document = new XWPFDocument();
    private int lists;

    XWPFDocument document() {
        return document;
    }

    XWPFParagraph paragraph(String words) {
        var paragraph = document.createParagraph();
        paragraph.createRun().setText(words);
        return paragraph;
    }

    XWPFParagraph numbered(BigInteger list, int level, String words) {
        var paragraph = paragraph(words);
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        return paragraph;
    }

    /** One level of a list: what is counted in, and what is printed around it. */
    record Level(STNumberFormat.Enum form, String pattern) {}

    BigInteger list(Level... levels) {
        var definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.valueOf(++lists));
        for (var at = 0; at < levels.length; at++) {
            level(definition.addNewLvl(), at, levels[at]);
        }
        var numbering = document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
        var id = numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(definition));
        return numbering.addNum(id);
    }

    private static void level(CTLvl level, int at, Level as) {
        level.setIlvl(BigInteger.valueOf(at));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(as.form());
        level.addNewLvlText().setVal(as.pattern());
    }

    /** Another list of the same definition, which begins anew. */
    BigInteger again(BigInteger list) {
        var numbering = document.getNumbering();
        var id = numbering.addNum(numbering.getAbstractNumID(list));
        var override = numbering.getNum(id).getCTNum().addNewLvlOverride();
        override.setIlvl(BigInteger.ZERO);
        override.addNewStartOverride().setVal(BigInteger.ONE);
        return id;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (document) {
            document.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] of(Consumer<Manuscript> written) {
        var manuscript = new Manuscript();
        written.accept(manuscript);
        return manuscript.bytes();
    }
}
