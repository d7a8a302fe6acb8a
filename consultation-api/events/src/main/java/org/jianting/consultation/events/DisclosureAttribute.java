// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** Whether the document is made public of its own accord (公开属性). */
public enum DisclosureAttribute {
    /** 主动公开. */
    PROACTIVE,
    /** 依申请公开. */
    ON_REQUEST,
    /** 不予公开. */
    NOT_DISCLOSED
}
