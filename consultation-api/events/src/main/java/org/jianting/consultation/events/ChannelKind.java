// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** The way a submission comes in (渠道). */
public enum ChannelKind {
    /** 门户网站. */
    WEB,
    /** 信函. */
    PAPER,
    /** 电子邮件. */
    EMAIL,
    /** 电话. */
    PHONE,
    /** 听证会. */
    HEARING,
    /** 座谈会. */
    SYMPOSIUM,
    /** 实地走访. */
    SITE_VISIT,
    /** 问卷. */
    QUESTIONNAIRE
}
