// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

/** The kinds of major administrative decision (decree 713, art. 3), and what other profiles consult on. */
public enum MatterKind {
    /** 重大公共政策和措施. */
    PUBLIC_POLICY,
    /** 重要规划. */
    IMPORTANT_PLAN,
    /** 开发利用、保护重要自然资源和文化资源. */
    RESOURCES,
    /** 重大公共建设项目. */
    PUBLIC_CONSTRUCTION,
    /** 其他重大事项. */
    OTHER_MAJOR,
    /** 行政规范性文件. */
    NORMATIVE_DOCUMENT,
    /** Any other matter that is put to the public. */
    OTHER
}
