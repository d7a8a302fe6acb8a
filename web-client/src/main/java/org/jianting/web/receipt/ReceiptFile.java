// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.receipt;

import java.util.ArrayList;
import java.util.List;
import org.jianting.consultation.envelopes.ReceiptCode;
import org.jianting.consultation.submitting.PostedNotice;
import org.jianting.projections.receipt.ReceiptStatus;
import org.jianting.web.page.Frame;

/** A receipt as a plain text: every value, and what each of them proves. */
final class ReceiptFile {

    private static final String END = "\r\n";

    private ReceiptFile() {}

    static String of(ReceiptCode code, ReceiptStatus status, PostedNotice notice, String address, Frame frame) {
        var lines = new ArrayList<String>();
        lines.add("%s · %s".formatted(frame.text("site.name"), frame.text("receipt.title")));
        lines.add("");
        add(lines, frame.text("receipt.file.about"), notice.title(), frame);
        add(lines, frame.text("receipt.code"), code.printed(), frame);
        add(lines, frame.text("receipt.received"), frame.moments().second(status.receivedAt()), frame);
        add(lines, frame.text("receipt.file.exactly"), status.receivedAt().toString(), frame);
        add(lines, frame.text("receipt.way"), frame.word(status.channel()), frame);
        var number = status.number();
        var of = status.of();
        if (number != null && of != null) {
            add(lines, frame.text("receipt.number"), frame.text("receipt.numberOf", number, of), frame);
        }
        add(lines, frame.text("receipt.position"), Long.toString(status.position()), frame);
        add(lines, frame.text("receipt.digest"), status.digest().value(), frame);
        add(lines, frame.text("receipt.file.address"), address, frame);
        lines.add("");
        lines.add(frame.text("receipt.proofs"));
        lines.add("- " + frame.text("receipt.proof.code"));
        lines.add("- " + frame.text("receipt.proof.digest"));
        lines.add("- " + frame.text("receipt.proof.position"));
        return String.join(END, lines) + END;
    }

    private static void add(List<String> lines, String name, String value, Frame frame) {
        lines.add(frame.text("receipt.file.line", name, value));
    }
}
