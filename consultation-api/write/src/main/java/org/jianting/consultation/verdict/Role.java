// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a member of staff may do. Management is split three ways, and nobody who writes also audits. */
public enum Role {
    /** 登记员: enters what arrives on paper, by telephone or at a hearing; verifies what another entered. */
    CLERK,
    /** 承办人: drafts, proposes notices and rulings, seals the outcome. */
    HANDLER,
    /** 审核人: reviews notices and public texts. */
    REVIEWER,
    /** 签发人: approves notices, rulings and the decision's record. */
    SIGNATORY,
    /** 发布人: posts what others approved. */
    PUBLISHER,
    /** 审计员: reads everything, changes nothing. */
    AUDITOR,
    /** 系统管理员: accounts. */
    SYSTEM_ADMINISTRATOR,
    /** 安全管理员: roles, and the approval of what is to be erased. */
    SECURITY_ADMINISTRATOR,
    /** 审计管理员: who audits. */
    AUDIT_ADMINISTRATOR;

    /** What people call it at the desk, and the name by which programs know it. */
    public Words words() {
        var zh =
                switch (this) {
                    case CLERK -> "登记员";
                    case HANDLER -> "承办人";
                    case REVIEWER -> "审核人";
                    case SIGNATORY -> "签发人";
                    case PUBLISHER -> "发布人";
                    case AUDITOR -> "审计员";
                    case SYSTEM_ADMINISTRATOR -> "系统管理员";
                    case SECURITY_ADMINISTRATOR -> "安全管理员";
                    case AUDIT_ADMINISTRATOR -> "审计管理员";
                };
        return new Words("%s（%s）".formatted(zh, name()), name());
    }

    /** Several of them in one sentence, in the order of the declaration. */
    public static Words words(Set<Role> roles) {
        var words = new TreeSet<>(roles).stream().map(Role::words).toList();
        return words.isEmpty()
                ? new Words("无", "none")
                : new Words(
                        words.stream().map(Words::zh).collect(Collectors.joining("、")),
                        words.stream().map(Words::en).collect(Collectors.joining(", ")));
    }
}
