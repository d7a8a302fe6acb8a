// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jianting.consultation.verdict.Words;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A Word document. Before anything of it is kept in memory it is unpacked once into nothing and counted: a small file can unpack
 * to more than a server has.
 */
final class WordFile {

    static final int LARGEST_UNPACKED_IN_BYTES = 64 << 20;
    static final int LARGEST_PART_IN_BYTES = 16 << 20;
    private static final int MOST_ENTRIES = 2000;

    private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String MAIN_OF_TEMPLATE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";

    private WordFile() {}

    static Reading read(byte[] content) {
        try {
            var refusal = refuse(content);
            return refusal.isPresent() ? new Reading.Unread(refusal.get()) : readSafe(content);
            // The library says by many exceptions, most of them unchecked, that a file is broken; none is a mistake of
            // ours
            // that could be told from them.
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException broken) {
            return new Reading.Unread(new ImportRefusal.Damaged(FileForm.DOCX.words()));
        }
    }

    private static Optional<ImportRefusal> refuse(byte[] content) throws IOException {
        var names = new HashSet<String>();
        long unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                boolean isXml =
                        entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                long size = sizeOf(zip, LARGEST_UNPACKED_IN_BYTES - unpacked);
                unpacked += size;
                if (isXml && size > LARGEST_PART_IN_BYTES) {
                    return Optional.of(new ImportRefusal.UnpacksTooLarge(LARGEST_PART_IN_BYTES >> 20));
                }
                if (unpacked > LARGEST_UNPACKED_IN_BYTES || names.size() > MOST_ENTRIES) {
                    return Optional.of(new ImportRefusal.UnpacksTooLarge(LARGEST_UNPACKED_IN_BYTES >> 20));
                }
            }
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return Optional.of(new ImportRefusal.WithMacros());
        }
        return names.contains("[Content_Types].xml") && names.stream().anyMatch(name -> name.startsWith("word/"))
                ? Optional.empty()
                : Optional.of(anotherArchive());
    }

    private static long sizeOf(InputStream entry, long most) throws IOException {
        var buffer = new byte[1 << 14];
        long size = 0;
        for (var read = entry.read(buffer); read >= 0 && size <= most; read = entry.read(buffer)) {
            size += read;
        }
        return size;
    }

    private static ImportRefusal anotherArchive() {
        return new ImportRefusal.NotWhatItSays(
                FileForm.DOCX.words(), new Words("压缩包或其他Office文档", "a zip archive or another kind of office document"));
    }

    private static Reading readSafe(byte[] content) throws IOException, OpenXML4JException, SAXException {
        try (var file = OPCPackage.open(new ByteArrayInputStream(content))) {
            var main = part(file, PackageRelationshipTypes.CORE_DOCUMENT);
            if (main.isEmpty()) {
                return new Reading.Unread(anotherArchive());
            }
            var type = main.get().getContentType();
            if (type.contains("macroEnabled")) {
                return new Reading.Unread(new ImportRefusal.WithMacros());
            }
            return type.equals(MAIN) || type.equals(MAIN_OF_TEMPLATE)
                    ? read(main.get())
                    : new Reading.Unread(anotherArchive());
        }
    }

    private static Optional<PackagePart> part(OPCPackage file, String relationship) {
        return file.getPartsByRelationshipType(relationship).stream().findFirst();
    }

    private static Reading read(PackagePart main) throws IOException, OpenXML4JException, SAXException {
        var remarks = new Remarks();
        var body = Xml.at(root(main), "body");
        if (body.isEmpty()) {
            return new Reading.Unread(new ImportRefusal.Damaged(FileForm.DOCX.words()));
        }
        var styles = new WordStyles(related(main, "styles"));
        var numbering = new WordNumbering(related(main, "numbering"), styles, remarks);
        var text = new WordBody(styles, numbering, remarks).text(body.get());
        headers(main, remarks);
        return new Reading.Read(FileForm.DOCX, text, remarks.all());
    }

    private static Optional<Element> related(PackagePart main, String kind)
            throws IOException, InvalidFormatException, SAXException {
        for (var relationship : main.getRelationshipsByType(RELATIONSHIP + kind)) {
            return Optional.of(root(main.getRelatedPart(relationship)));
        }
        return Optional.empty();
    }

    private static Element root(PackagePart part) throws IOException, SAXException {
        try (var bytes = part.getInputStream()) {
            return DocumentHelper.readDocument(bytes).getDocumentElement();
        }
    }

    /** Only those with words in them: an empty header is in most files. */
    private static void headers(PackagePart main, Remarks remarks)
            throws IOException, InvalidFormatException, SAXException {
        for (var kind : new String[] {"header", "footer"}) {
            for (var relationship : main.getRelationshipsByType(RELATIONSHIP + kind)) {
                var words = root(main.getRelatedPart(relationship)).getTextContent();
                remarks.count(Remark.HEADERS_DROPPED, words.isBlank() ? 0 : 1);
            }
        }
    }
}
