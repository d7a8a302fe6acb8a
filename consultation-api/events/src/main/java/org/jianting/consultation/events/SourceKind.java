// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** Who speaks, as they say themselves (来源类别). */
public enum SourceKind {
    /** 个人. */
    INDIVIDUAL,
    /** 企业. */
    ENTERPRISE,
    /** 社会组织. */
    SOCIAL_ORGANISATION,
    /** 人大代表. */
    DEPUTY,
    /** 政协委员. */
    CPPCC_MEMBER,
    /** 机关事业单位. */
    PUBLIC_BODY,
    /** 其他. */
    OTHER,
    /** 未填写: they did not say, which is not the same as speaking for themselves. */
    UNSTATED
}
