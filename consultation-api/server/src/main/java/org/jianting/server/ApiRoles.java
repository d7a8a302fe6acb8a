// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jianting.consultation.verdict.Role;
import org.jianting.server.accounts.DeskReads;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * Who may use an operation of the desk. An endpoint names the roles where it asks the desk, and nowhere else; they are read
 * there. An address that is only read stands in the list of {@link DeskReads}.
 */
final class ApiRoles {

    private ApiRoles() {}

    /** Empty where everybody who has signed in may do it. */
    static Set<Role> of(HttpMethod method, String address, HandlerMethod handler) {
        var roles = EnumSet.noneOf(Role.class);
        if (method.equals(HttpMethod.GET)) {
            roles.addAll(DeskReads.readersOf(address));
        }
        if (roles.isEmpty()) {
            var mentioned = MentionedInCode.membersOf(
                    Role.class, handler.getBeanType(), handler.getMethod().getName());
            Arrays.stream(Role.values())
                    .filter(role -> mentioned.contains(role.name()))
                    .forEach(roles::add);
        }
        return roles;
    }
}
