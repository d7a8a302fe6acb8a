// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.verdict.Words;

/** Two acts that two persons must do were asked for by one. */
public record SamePerson(StaffId person, Words first, Words second) implements ToldRefusal {

    @Override
    public Telling telling() {
        return Telling.conflict(
                "双人办理：经办与批准分离",
                new Words("须由另一人办理", "A second person is needed"),
                new Words(
                        "“%s”由%s办理，“%s”不能由同一人办理。".formatted(first.zh(), person, second.zh()),
                        "%s did \"%s\", so \"%s\" is for somebody else.".formatted(person, first.en(), second.en())),
                new Words("请由另一名有相应角色的人员办理。", "Ask a colleague with the role."));
    }
}
