// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.verdict;

import java.util.Set;

/** The person has signed in, but this is for another role. */
record WrongRole(Set<Role> needed, Set<Role> held) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }

    @Override
    public String source() {
        return "网络安全等级保护：最小权限";
    }

    @Override
    public Words title() {
        return new Words("您的角色不能办理此事", "Your role does not allow this");
    }

    @Override
    public Words detail() {
        var wanted = Role.words(needed);
        var own = Role.words(held);
        return new Words(
                "需要以下角色之一：%s；您的角色：%s。".formatted(wanted.zh(), own.zh()),
                "One of these roles is needed: %s; you have: %s.".formatted(wanted.en(), own.en()));
    }

    @Override
    public Words nextStep() {
        return new Words(
                "请由有相应角色的人员办理，或向安全管理员申请授权。", "Ask somebody with that role, or ask the security administrator for it.");
    }
}
