// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Words;

/**
 * The person acts for a unit whose business this consultation is not.
 *
 * @param channelOwners none where keeping a channel would not have been enough
 */
public record OutsideUnit(Unit unit, Unit lead, List<Unit> participants, List<Unit> channelOwners)
        implements ToldRefusal {

    public OutsideUnit {
        participants = List.copyOf(participants);
        channelOwners = List.copyOf(channelOwners);
    }

    @Override
    public Telling telling() {
        return new Telling(
                Refusal.Kind.FORBIDDEN,
                "第713号令第十一条；《个人信息保护法》第六条、第五十一条",
                new Words("本单位未参与此事项", "This unit takes no part in the matter"),
                new Words(
                        "您所在的%s不在其中：牵头单位%s；参与单位%s%s。未作任何记录，也未提供任何内容。"
                                .formatted(
                                        unit.name(),
                                        lead.name(),
                                        named(participants, "、", "无"),
                                        channelOwners.isEmpty() ? "" : "；渠道责任单位" + named(channelOwners, "、", "无")),
                        "You act for %s. %s leads; taking part: %s%s. Nothing was recorded and nothing shown."
                                .formatted(
                                        unit.name(),
                                        lead.name(),
                                        named(participants, ", ", "nobody"),
                                        channelOwners.isEmpty()
                                                ? ""
                                                : "; keeping a channel: " + named(channelOwners, ", ", "nobody"))),
                new Words("请由牵头单位或参与单位办理。", "Ask the lead or a participating unit."));
    }

    private static String named(List<Unit> units, String separator, String otherwise) {
        return units.isEmpty()
                ? otherwise
                : units.stream().map(Unit::name).distinct().collect(Collectors.joining(separator));
    }
}
