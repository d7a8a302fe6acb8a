// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.intake;

import org.jianting.consultation.events.ChannelKind;

/**
 * When something counts as received, by the way in which it came: decree 711 (政府信息公开条例), art. 31, taken over for comments,
 * because decree 713 says nothing of it.
 */
public enum ReceiptRule {
    IN_PERSON(ChannelKind.PAPER, "receipt.inperson.way", "receipt.inperson.rule", "receipt.inperson.evidence"),
    REGISTERED_POST(
            ChannelKind.PAPER,
            "receipt.registeredpost.way",
            "receipt.registeredpost.rule",
            "receipt.registeredpost.evidence"),
    ORDINARY_POST(
            ChannelKind.PAPER,
            "receipt.ordinarypost.way",
            "receipt.ordinarypost.rule",
            "receipt.ordinarypost.evidence"),
    CONFIRMED_MAIL(
            ChannelKind.EMAIL,
            "receipt.confirmedmail.way",
            "receipt.confirmedmail.rule",
            "receipt.confirmedmail.evidence"),
    READ_BACK(ChannelKind.PHONE, "receipt.readback.way", "receipt.readback.rule", "receipt.readback.evidence"),
    HEARING_PAGE(
            ChannelKind.HEARING, "receipt.hearingpage.way", "receipt.hearingpage.rule", "receipt.hearingpage.evidence"),
    SYMPOSIUM_PAGE(
            ChannelKind.SYMPOSIUM,
            "receipt.symposiumpage.way",
            "receipt.symposiumpage.rule",
            "receipt.symposiumpage.evidence"),
    VISIT_NOTE(ChannelKind.SITE_VISIT, "receipt.visitnote.way", "receipt.visitnote.rule", "receipt.visitnote.evidence"),
    HANDED_BACK(
            ChannelKind.QUESTIONNAIRE,
            "receipt.handedback.way",
            "receipt.handedback.rule",
            "receipt.handedback.evidence");

    private final ChannelKind channel;
    private final String way;
    private final String rule;
    private final String evidence;

    ReceiptRule(ChannelKind channel, String way, String rule, String evidence) {
        this.channel = channel;
        this.way = way;
        this.rule = rule;
        this.evidence = evidence;
    }

    public ChannelKind channel() {
        return channel;
    }

    /** How it came, as the texts name it. */
    public String way() {
        return way;
    }

    /** Which moment counts. */
    public String rule() {
        return rule;
    }

    /** What the evidence of it is called. */
    public String evidence() {
        return evidence;
    }
}
