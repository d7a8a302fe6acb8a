// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.print;

import java.awt.geom.GeneralPath;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** The shapes of a font's letters, whichever of the two kinds of outline it has. */
final class Outlines implements Closeable {

    private static final Pattern SIMPLIFIED = Pattern.compile(
            ".*(CJKsc|SansSC|SerifSC|STSongti-SC|MicroHei|ZenHei|YaHei|SimSun|UMingCN).*", Pattern.CASE_INSENSITIVE);
    private static final int FORBIDS_EMBEDDING = 2;
    private static final int EMBEDDING = 0xF;

    private final Closeable file;
    private final TrueTypeFont font;
    private final CmapLookup letters;

    private Outlines(Closeable file, TrueTypeFont font) throws IOException {
        this.file = file;
        this.font = font;
        this.letters = font.getUnicodeCmapLookup();
    }

    /** Opens a font file, and of several fonts in one the one for simplified Chinese. */
    static Outlines open(Path path) throws IOException {
        var name = path.getFileName().toString();
        if (name.endsWith(".ttc")) {
            var collection = new TrueTypeCollection(path.toFile());
            return new Outlines(collection, chosen(collection));
        }
        var bytes = new RandomAccessReadBufferedFile(path.toFile());
        var font = name.endsWith(".otf") ? new OTFParser().parse(bytes) : new TTFParser().parse(bytes);
        return new Outlines(font, font);
    }

    private static TrueTypeFont chosen(TrueTypeCollection collection) throws IOException {
        var names = new ArrayList<String>();
        collection.processAllFonts(font -> names.add(font.getName()));
        var name = names.stream()
                .filter(each -> SIMPLIFIED.matcher(each).matches() && !each.contains("Mono"))
                .findFirst()
                .orElse(names.getFirst());
        return collection.getFontByName(name);
    }

    /** What its makers say about putting it into documents. */
    boolean mayBeEmbedded() throws IOException {
        var metrics = font.getOS2Windows();
        return metrics == null || (metrics.getFsType() & EMBEDDING) != FORBIDS_EMBEDDING;
    }

    boolean has(int codePoint) {
        return letters.getGlyphId(codePoint) != 0;
    }

    int unitsPerEm() throws IOException {
        return font.getUnitsPerEm();
    }

    int ascender() throws IOException {
        return font.getHorizontalHeader().getAscender();
    }

    int descender() throws IOException {
        return font.getHorizontalHeader().getDescender();
    }

    int widthOf(int codePoint) throws IOException {
        return font.getAdvanceWidth(letters.getGlyphId(codePoint));
    }

    GeneralPath shapeOf(int codePoint) throws IOException {
        return shape(letters.getGlyphId(codePoint));
    }

    /** What stands for a letter that the font does not have. */
    GeneralPath shapeOfNone() throws IOException {
        return shape(0);
    }

    int widthOfNone() throws IOException {
        return font.getAdvanceWidth(0);
    }

    private GeneralPath shape(int glyph) throws IOException {
        if (font instanceof OpenTypeFont open && open.isPostScript()) {
            var outlines = open.getCFF().getFont();
            var id = outlines instanceof CFFCIDFont ? outlines.getCharset().getCIDForGID(glyph) : glyph;
            return outlines.getType2CharString(id).getPath();
        }
        var outline = font.getGlyph().getGlyph(glyph);
        return outline == null ? new GeneralPath() : outline.getPath();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
