// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.numbering;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.RosterEntry;
import org.jianting.consultation.events.RosterPageSealed;
import org.jianting.consultation.events.SubmissionId;

/**
 * The submissions of a round, in order. A million of them must fit beside everything else, so an entry is some sixty bytes
 * here, a quarter of what it is as a record.
 */
final class RosterList {

    private static final int BYTES_OF_AN_ENTRY = 72;

    private final List<byte[]> fullPages = new ArrayList<>();
    private final List<String> algorithms = new ArrayList<>();
    private final ByteArrayOutputStream page = new ByteArrayOutputStream(RosterPageSealed.SIZE * BYTES_OF_AN_ENTRY);
    private final MerkleRoot root = new MerkleRoot();
    private int onPage;

    void add(SubmissionId id, Digest digest) {
        root.add(digest);
        write(id.value().getBytes(ISO_8859_1));
        int colon = digest.value().indexOf(':');
        page.write(algorithm(digest.value().substring(0, colon)));
        write(HexFormat.of().parseHex(digest.value(), colon + 1, digest.value().length()));
        if (++onPage == RosterPageSealed.SIZE) {
            fullPages.add(page.toByteArray());
            page.reset();
            onPage = 0;
        }
    }

    int count() {
        return fullPages.size() * RosterPageSealed.SIZE + onPage;
    }

    Digest root() {
        return root.digest();
    }

    List<RosterPageSealed> pages(ConsultationId consultationId, int round) {
        var pages = new ArrayList<RosterPageSealed>(fullPages.size() + 1);
        for (int i = 0; i < fullPages.size(); i++) {
            int first = i * RosterPageSealed.SIZE + 1;
            pages.add(
                    new RosterPageSealed(consultationId, round, first, read(fullPages.get(i), RosterPageSealed.SIZE)));
        }
        if (onPage > 0) {
            int first = fullPages.size() * RosterPageSealed.SIZE + 1;
            pages.add(new RosterPageSealed(consultationId, round, first, read(page.toByteArray(), onPage)));
        }
        return pages;
    }

    private int algorithm(String name) {
        int index = algorithms.indexOf(name);
        if (index >= 0) {
            return index;
        }
        algorithms.add(name);
        return algorithms.size() - 1;
    }

    private void write(byte[] bytes) {
        page.write(bytes.length);
        page.write(bytes, 0, bytes.length);
    }

    private List<RosterEntry> read(byte[] bytes, int count) {
        var entries = new ArrayList<RosterEntry>(count);
        for (int at = 0; at < bytes.length; ) {
            int idLength = bytes[at++];
            var id = new String(bytes, at, idLength, ISO_8859_1);
            at += idLength;
            var algorithm = algorithms.get(bytes[at++]);
            int hashLength = bytes[at++];
            var hash = HexFormat.of().formatHex(bytes, at, at + hashLength);
            at += hashLength;
            entries.add(new RosterEntry(new SubmissionId(id), new Digest(algorithm + ":" + hash)));
        }
        return entries;
    }
}
