// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.jianting.web.print.SystemFonts.Face;
import org.springframework.stereotype.Component;

/**
 * Turns a well-formed page into a PDF that says how it is built (tagged, PDF/UA), stands alone for as long as it is kept
 * (PDF/A-2a), and holds all its letters. The page loads nothing: whatever an address in it names is not asked for.
 */
@Component
public final class Pdf {

    /** Printers put this mark (the geta, 〓) where they lack a letter; nobody takes it for one. */
    static final int LACKING = '〓';

    private static final int BOLD = 700;
    private static final int REGULAR = 400;
    // What has no shape, and what XML cannot hold at all; the rest of Unicode may stand in a comment.
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cf}&&[^\\x{AD}]]|[^\\t\\n\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final SystemFonts fonts;

    public Pdf() {
        this(SystemFonts.ofThisMachine());
    }

    Pdf(SystemFonts fonts) {
        this.fonts = fonts;
        XRLog.setLoggingEnabled(false);
    }

    /** This machine has no font with Chinese letters, and without one a document would be empty. */
    public static final class NoChineseFont extends IOException {

        private static final long serialVersionUID = 1;

        NoChineseFont() {
            super("No font with Chinese letters was found on this machine. Install one, for example fonts-noto-cjk.");
        }
    }

    /** Whether a PDF can be made here. */
    public boolean isPossible() {
        return !fonts.find(Face.SANS).isEmpty();
    }

    /** Writes the PDF of a page; letters that no font here has are printed as {@code 〓}. */
    public void write(String page, OutputStream out) throws IOException {
        var printable = UNPRINTABLE.matcher(page).replaceAll("");
        var builder = new PdfRendererBuilder();
        var lacking = new TreeSet<Integer>();
        addFonts(builder, lettersOf(printable), lacking);
        builder.usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useExternalResourceAccessControl(
                        (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useFastMode()
                .withProducer("Jianting 兼听")
                .withHtmlContent(without(printable, lacking), null);
        try (var renderer = builder.buildPdfRenderer()) {
            var document = renderer.createPDFKeepOpen();
            nameLinks(document);
            document.save(out);
        }
    }

    /** Who goes from link to link by ear hears where each leads (PDF/UA, 7.18.5); the renderer leaves that out. */
    private static void nameLinks(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            for (var annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getContents() == null) {
                    link.setContents(link.getAction() instanceof PDActionURI to ? to.getURI() : "→");
                }
            }
        }
    }

    private void addFonts(PdfRendererBuilder builder, NavigableSet<Integer> letters, NavigableSet<Integer> lacking)
            throws IOException {
        try (var outlines = open(Face.SANS).orElseThrow(NoChineseFont::new)) {
            letters.stream().filter(letter -> !outlines.has(letter)).forEach(lacking::add);
            letters.removeAll(lacking);
            addFont(builder, outlines, letters, "sans", REGULAR);
        }
        addFont(builder, Face.BOLD, letters, "sans", BOLD);
        addFont(builder, Face.SERIF, letters, "serif", REGULAR);
    }

    /** Where the machine lacks this face, the page's style falls back to the first one. */
    private void addFont(
            PdfRendererBuilder builder, Face face, NavigableSet<Integer> letters, String family, int weight)
            throws IOException {
        var found = open(face);
        if (found.isPresent()) {
            try (var outlines = found.get()) {
                if (letters.stream().allMatch(outlines::has)) {
                    addFont(builder, outlines, letters, family, weight);
                }
            }
        }
    }

    /** The first font of a face that its makers let us put into documents. */
    private Optional<Outlines> open(Face face) throws IOException {
        for (var file : fonts.find(face)) {
            var outlines = Outlines.open(file);
            if (outlines.mayBeEmbedded()) {
                return Optional.of(outlines);
            }
            outlines.close();
        }
        return Optional.empty();
    }

    private static void addFont(
            PdfRendererBuilder builder, Outlines outlines, NavigableSet<Integer> letters, String family, int weight)
            throws IOException {
        var bytes = UsedLetters.of(outlines, letters, "Jianting-" + family + weight);
        builder.useFont(() -> new ByteArrayInputStream(bytes), family, weight, FontStyle.NORMAL, true);
    }

    private static NavigableSet<Integer> lettersOf(String page) {
        var letters = new TreeSet<Integer>();
        page.codePoints().filter(letter -> letter >= ' ').forEach(letters::add);
        for (var always = ' '; always < 0x7F; always++) {
            letters.add((int) always);
        }
        // What lists are marked with, and what stands for a letter that is lacking.
        letters.add((int) '•');
        letters.add(LACKING);
        return letters;
    }

    private static String without(String page, NavigableSet<Integer> lacking) {
        var shown = new StringBuilder(page.length());
        page.codePoints().forEach(letter -> shown.appendCodePoint(lacking.contains(letter) ? LACKING : letter));
        return shown.toString();
    }
}
