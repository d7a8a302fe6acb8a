// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** What a comment period is counted in. */
public enum PeriodUnit {
    /** 自然日. */
    CALENDAR_DAY,
    /** 工作日, by the yearly holiday schedule. */
    WORKING_DAY
}
