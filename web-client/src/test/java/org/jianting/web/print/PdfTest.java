// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfTest {

    private static final String PAGE = """
            <html lang="zh-Hans"><head><title>停车管理办法</title>
            <meta name="description" content="三部分"/>
            <bookmarks><bookmark name="正式文件" href="#document"/></bookmarks>
            <style>
            @page { size: A4; margin: 20mm; @bottom-center { content: counter(page); font-family: sans; font-size: 9pt } }
            body { font-family: sans; } .statute { font-family: serif, sans; }
            </style></head>
            <body><h1>停车管理办法</h1><h2 id="document">正式文件</h2>
            <p class="statute"><b>第一条</b> 为了规范停车“秩序”，制定本办法 (2026)。{unprintable}鱻</p>
            <table><caption>合计</caption><thead><tr><th scope="col">处理</th><th scope="col">条数</th></tr></thead>
            <tbody><tr><th scope="row">采纳</th><td>12</td></tr></tbody></table>
            <ul><li>一</li><li>二</li></ul>
            <p><a href="https://example.org/c/1" title="网页">网页</a></p></body></html>
            """.replace("{unprintable}", "😀" + (char) 7 + (char) 0x200B);

    @BeforeAll
    static void veraPdf() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static byte[] pdf(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new Pdf().write(page, bytes);
        return bytes.toByteArray();
    }

    /** What a validator finds wrong. */
    static List<String> wrong(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(found -> found.getRuleId() + " " + found.getMessage() + " " + found.getLocation())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void a_pdf_is_what_it_says_that_it_is_archivable_and_readable_aloud() throws Exception {
        var pdf = pdf(PAGE);
        java.nio.file.Files.write(java.nio.file.Path.of("/tmp/h-dep/t.pdf"), pdf);
        assertThat(wrong(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(wrong(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void its_words_are_those_of_the_page_and_what_no_font_has_is_marked() throws Exception {
        try (var document = Loader.loadPDF(pdf(PAGE))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("停车管理办法", "为了规范停车“秩序”，制定本办法 (2026)。〓鱻", "采纳", "12")
                    .doesNotContain("😀");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-Hans");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("停车管理办法");
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .containsExactly("正式文件");
        }
    }

    @Test
    void only_letters_that_are_used_are_in_it() throws Exception {
        assertThat(pdf(PAGE)).hasSizeLessThan(200_000);
    }

    @Test
    void the_same_letters_make_the_same_font() throws Exception {
        var file = SystemFonts.ofThisMachine().find(SystemFonts.Face.SANS).getFirst();
        var letters = new TreeSet<Integer>(List.of((int) '停', (int) '车'));
        try (var outlines = Outlines.open(file)) {
            assertThat(UsedLetters.of(outlines, letters, "one")).isEqualTo(UsedLetters.of(outlines, letters, "one"));
        }
    }

    @Test
    void where_there_is_no_chinese_font_no_empty_paper_is_made() {
        var nothing = new Pdf(new SystemFonts(List.of()));
        assertThat(nothing.isPossible()).isFalse();
        assertThatThrownBy(() -> nothing.write(PAGE, new ByteArrayOutputStream()))
                .isInstanceOf(Pdf.NoChineseFont.class);
    }
}
