// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import java.util.List;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;

/** Who works in the example: enough people that nobody approves their own proposal. */
enum People {
    HANDLER("承办人-沈", Role.HANDLER),
    SECOND_HANDLER("承办人-陆", Role.HANDLER),
    REVIEWER("审核人-顾", Role.REVIEWER),
    SIGNATORY("签发人-林", Role.SIGNATORY),
    PUBLISHER("发布人-周", Role.PUBLISHER),
    CLERK("登记员-何", Role.CLERK),
    SECOND_CLERK("登记员-许", Role.CLERK),
    AUDITOR("审计员-方", Role.AUDITOR),
    SYSTEM_ADMINISTRATOR("系统管理员-赵", Role.SYSTEM_ADMINISTRATOR),
    SECURITY_ADMINISTRATOR("安全管理员-钱", Role.SECURITY_ADMINISTRATOR),
    AUDIT_ADMINISTRATOR("审计管理员-孙", Role.AUDIT_ADMINISTRATOR);

    private final String username;
    private final Role role;

    People(String username, Role role) {
        this.username = username;
        this.role = role;
    }

    String username() {
        return username;
    }

    Role role() {
        return role;
    }

    /** The handlers rule for their own units; everybody else sits in the office of the park. */
    Unit unit() {
        return switch (this) {
            case HANDLER -> new Unit("jsglj", "建设管理局");
            case SECOND_HANDLER -> new Unit("zhzfdd", "综合执法大队");
            case REVIEWER,
                    SIGNATORY,
                    PUBLISHER,
                    CLERK,
                    SECOND_CLERK,
                    AUDITOR,
                    SYSTEM_ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR -> new Unit("gwhb", "管委会办公室");
        };
    }

    static List<People> all() {
        return List.of(values());
    }
}
