// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.receipt;

import java.util.ArrayList;
import java.util.List;
import org.jianting.consultation.submitting.PostedNotice;
import org.jianting.projections.receipt.ReceiptStage;
import org.jianting.projections.receipt.ReceiptStatus;
import org.jianting.web.page.Frame;

/** A step on the way of one comment, from its arrival to the published ruling. */
public record ShownStep(String name, String when, boolean done, boolean current) {

    private static final List<ReceiptStage> WAY = List.of(
            ReceiptStage.RECEIVED,
            ReceiptStage.NUMBERED,
            ReceiptStage.RULED,
            ReceiptStage.DECIDED,
            ReceiptStage.PUBLISHED);

    static List<ShownStep> of(ReceiptStatus status, PostedNotice notice, Frame frame) {
        var steps = new ArrayList<ShownStep>();
        for (var step : status.steps()) {
            steps.add(new ShownStep(
                    name(step.stage(), status, frame),
                    frame.moments().second(step.at()),
                    true,
                    step.stage() == status.stage()));
        }
        var reached = WAY.indexOf(status.stage());
        for (var ahead : reached < 0 ? List.<ReceiptStage>of() : WAY.subList(reached + 1, WAY.size())) {
            steps.add(new ShownStep(name(ahead, status, frame), expected(ahead, notice, frame), false, false));
        }
        return steps;
    }

    private static String name(ReceiptStage stage, ReceiptStatus status, Frame frame) {
        var number = status.number();
        var of = status.of();
        return stage == ReceiptStage.NUMBERED && number != null && of != null
                ? frame.text("receipt.numbered", number, of)
                : frame.word(stage);
    }

    /** A date where one is fixed; otherwise what it waits for. Nothing is promised here that no rule promises. */
    private static String expected(ReceiptStage stage, PostedNotice notice, Frame frame) {
        return switch (stage) {
            case NUMBERED -> frame.text("receipt.after", frame.moments().closing(notice.closesAt()));
            case RULED -> frame.text("receipt.ahead.ruled");
            case DECIDED -> frame.text("receipt.ahead.decided");
            case PUBLISHED -> frame.text("receipt.ahead.published");
            case AWAITS_VERIFICATION, RETURNED, LATE, RECEIVED, WITHDRAWN -> "";
        };
    }
}
