// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.preparing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jianting.consultation.desk.Telling;
import org.jianting.consultation.desk.ToldRefusal;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.PeriodUnit;
import org.jianting.consultation.events.ProfileRef;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.profiles.MinimumPeriod;
import org.jianting.consultation.profiles.RuleProfile;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.consultation.verdict.Words;

/** Why a paper cannot be put down, or a notice not go on. */
sealed interface PreparationRefusal extends ToldRefusal {

    record UnknownProfile(ProfileRef profile) implements PreparationRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "规则配置",
                    new Words("没有这套规则", "There is no such rule profile"),
                    Words.of("规则配置%s第%d版不存在。", "No profile %s, version %d, exists.", profile.name(), profile.version()),
                    Words.of("请从已有规则配置中选择：%s。", "Choose one of the profiles there are: %s.", known()));
        }

        private static String known() {
            return RuleProfiles.all().stream()
                    .map(RuleProfile::ref)
                    .map(ref -> "%s (%d)".formatted(ref.name(), ref.version()))
                    .collect(Collectors.joining(", "));
        }
    }

    record AnotherUnitsMatter(Unit own, Unit lead) implements PreparationRefusal {
        @Override
        public Telling telling() {
            return new Telling(
                    Kind.FORBIDDEN,
                    "《重大行政决策程序暂行条例》第十一条",
                    new Words("只能以本单位为牵头单位启动", "A consultation is started by the unit that leads it"),
                    Words.of(
                            "您所在单位为%1$s（%2$s），所填牵头单位为%3$s（%4$s）。未作任何记录。",
                            "You act for %1$s (%2$s), and the lead that was named is %3$s (%4$s). Nothing was recorded.",
                            own.name(),
                            own.code(),
                            lead.name(),
                            lead.code()),
                    new Words(
                            "请由牵头单位的承办人启动，本单位可列为参与单位。",
                            "Have a handler of the lead start it; your unit can be named as a participant."));
        }
    }

    record UnitNamedTwice(Unit lead, int participants) implements PreparationRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "《重大行政决策程序暂行条例》第十一条",
                    new Words("单位重复或过多", "A unit is named twice, or too many are"),
                    Words.of(
                            "牵头单位只有一个（%s），参与单位不得重复且不超过50个，收到%d个。",
                            "Exactly one unit leads (%s); participants differ from it and from each other and are 50 at most; %d came.",
                            lead.name(),
                            participants),
                    new Words("请核对单位名单。", "Check the list of units."));
        }
    }

    record NoClauses(String draft) implements PreparationRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "草案登记",
                    new Words("草案没有内容", "The draft has no clause"),
                    Words.of("“%s”解析后没有任何条款。", "\"%s\" was read and no clause was found in it.", draft),
                    new Words("请检查文本。", "Check the text."));
        }
    }

    record AnotherVersionMeanwhile(int basedOn, int latest) implements PreparationRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "草案登记",
                    new Words("其间已登记了新的版本", "Another version was registered meanwhile"),
                    Words.of(
                            "您的文本以第%1$d版为底稿，而最新已是第%2$d版。未作任何记录。",
                            "Your text goes back to version %1$d, and the newest is version %2$d by now. Nothing was recorded.",
                            basedOn,
                            latest),
                    Words.of(
                            "请先与第%1$d版比较，再决定是否登记为下一版。您的文本仍在。",
                            "Compare it with version %1$d first, then decide whether it is the next one. Your text is still there.",
                            latest));
        }
    }

    record NoSuchDraft(int version, int latest) implements PreparationRefusal {
        @Override
        public Telling telling() {
            return latest == 0 ? noneYet() : another();
        }

        private Telling noneYet() {
            return Telling.invalid(
                    "草案登记",
                    new Words("尚未登记草案", "No draft is registered yet"),
                    Words.of(
                            "指明了草案第%d版，但这项征集还没有登记任何一版草案。未作任何记录。",
                            "Version %d of the draft was named, and no version of this consultation's draft is registered yet. Nothing was recorded.",
                            version),
                    new Words(
                            "请先登记草案（POST …/drafts），首次登记即为第1版，再登记其起草说明。",
                            "Register the draft first (POST …/drafts); the first one is version 1. Then register its explanatory note."));
        }

        private Telling another() {
            return Telling.invalid(
                    "草案登记",
                    new Words("不是现有的草案版本", "That is not the version of the draft"),
                    Words.of(
                            "指明了草案第%d版，最新为第%d版。未作任何记录。",
                            "Version %d of the draft was named; the latest is version %d. Nothing was recorded.",
                            version,
                            latest),
                    Words.of("请改用第%1$d版，或先登记新的一版。", "Name version %1$d, or register a new version first.", latest));
        }
    }

    record NotExplained(int version) implements PreparationRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "《重大行政决策程序暂行条例》第十五条",
                    new Words("缺少起草说明", "The explanatory note is missing"),
                    Words.of("草案第%d版没有起草说明。", "Version %d of the draft has no explanatory note.", version),
                    new Words(
                            "请先登记起草说明（POST …/explanatory-notes）。",
                            "Register the note first (POST …/explanatory-notes)."));
        }
    }

    record ChannelsIncomplete(List<ChannelKind> kinds) implements PreparationRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "征集渠道：谁开设、谁管理",
                    new Words("渠道不完整", "The channels are incomplete"),
                    Words.of(
                            "须包括门户网站（WEB），同一渠道只列一次；收到：%s。",
                            "The portal (WEB) is one of them and none is listed twice; what came is %s.", kinds),
                    new Words("请补充或合并渠道。", "Add the portal, or merge what is listed twice."));
        }
    }

    record NotToBeDisclosed() implements PreparationRefusal {
        @Override
        public Telling telling() {
            return Telling.invalid(
                    "《政府信息公开条例》第十九条",
                    new Words("公开属性不符", "A document that is not disclosed cannot be consulted on"),
                    new Words("公开属性为“不予公开”的文件不能公开征求意见。", "The disclosure attribute is NOT_DISCLOSED."),
                    new Words("请改为主动公开或依申请公开。", "Choose PROACTIVE or ON_REQUEST."));
        }
    }

    record ShortWithoutReason(Shortfall shortfall, MinimumPeriod minimum) implements PreparationRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    minimum.article(),
                    new Words("征集期限过短且未说明理由", "The period is too short and no reason is given"),
                    tooShort(shortfall, minimum),
                    new Words(
                            "请延长期限，或在公告中写明缩短期限的理由（shorteningReason）；已经送审的，先退回再改。",
                            "Lengthen the period, or have the notice say why it is short (shorteningReason); send it back first if it is in review."));
        }
    }

    record BelowTheFloor(Shortfall shortfall, MinimumPeriod minimum) implements PreparationRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    minimum.article(),
                    new Words("征集期限低于法定下限", "The period is below the floor"),
                    tooShort(shortfall, minimum),
                    new Words("该下限不得缩短，请延长期限。", "This minimum is never shortened. Lengthen the period."));
        }
    }

    record PostedBeforeApproval(Instant approvedAt, Instant postedAt) implements PreparationRefusal {
        @Override
        public Telling telling() {
            return Telling.conflict(
                    "时间不得倒签",
                    new Words("发布时间早于批准时间", "The posting would precede the approval"),
                    Words.of(
                            "批准于%s，发布时钟为%s。",
                            "Approved at %s; the clock of the posting says %s.", approvedAt, postedAt),
                    new Words("请校准服务器时钟。", "Have the server's clock set right."));
        }
    }

    private static Words tooShort(Shortfall shortfall, MinimumPeriod minimum) {
        var period = shortfall.period();
        return new Words(
                "公告期限%d%s，最后一日为%s；最短%d%s，最后一日不得早于%s。未作任何记录。"
                        .formatted(
                                period.length(),
                                zh(period.unit()),
                                shortfall.lastDay(),
                                minimum.length(),
                                zh(minimum.unit()),
                                shortfall.earliestLastDay()),
                "The notice gives %d %s, to %s; the minimum is %d %s, to %s. Nothing was recorded."
                        .formatted(
                                period.length(),
                                en(period.unit()),
                                shortfall.lastDay(),
                                minimum.length(),
                                en(minimum.unit()),
                                shortfall.earliestLastDay()));
    }

    private static String zh(PeriodUnit unit) {
        return switch (unit) {
            case CALENDAR_DAY -> "日";
            case WORKING_DAY -> "个工作日";
        };
    }

    private static String en(PeriodUnit unit) {
        return switch (unit) {
            case CALENDAR_DAY -> "days";
            case WORKING_DAY -> "working days";
        };
    }
}
