// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.outcome;

import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.DispositionKind;
import org.jianting.consultation.events.SourceKind;

/** What the codes are called in Chinese, as feedback reports print them; a test of the pages holds them to the pages' words. */
public final class ChineseNames {

    private ChineseNames() {}

    public static String of(DispositionKind kind) {
        return switch (kind) {
            case ADOPTED -> "采纳";
            case PARTIALLY_ADOPTED -> "部分采纳";
            case NOT_ADOPTED -> "未采纳";
            case ALREADY_COVERED -> "已有规定";
            case KEPT_FOR_STUDY -> "留作研究";
            case EXPLAINED -> "解释说明";
            case NOTED -> "赞同或无具体修改建议";
            case REFERRED -> "转办";
            case OUT_OF_SCOPE -> "超出范围";
        };
    }

    public static String of(ChannelKind channel) {
        return switch (channel) {
            case WEB -> "门户网站";
            case PAPER -> "信函";
            case EMAIL -> "电子邮件";
            case PHONE -> "电话";
            case HEARING -> "听证会";
            case SYMPOSIUM -> "座谈会";
            case SITE_VISIT -> "实地走访";
            case QUESTIONNAIRE -> "问卷";
        };
    }

    public static String of(SourceKind kind) {
        return switch (kind) {
            case INDIVIDUAL -> "个人";
            case ENTERPRISE -> "企业";
            case SOCIAL_ORGANISATION -> "社会组织";
            case DEPUTY -> "人大代表";
            case CPPCC_MEMBER -> "政协委员";
            case PUBLIC_BODY -> "机关事业单位";
            case OTHER -> "其他";
            case UNSTATED -> "未填写";
        };
    }
}
