// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What in a text points to a person. */
public enum PersonalKind {
    /** 身份证号: 18 characters, or the 15 of before 2000. */
    ID_NUMBER("［身份证号］", "(?<![0-9A-Za-z])(?:[1-9]\\d{16}[0-9Xx]|[1-9]\\d{14})(?![0-9A-Za-z])"),
    /** 银行卡号: 16 to 19 digits, often in groups of four. */
    BANK_CARD("［银行卡号］", "(?<![0-9A-Za-z])(?:\\d{4}[ -]?){3}\\d{4}(?:[ -]?\\d{1,3})?(?![0-9A-Za-z])"),
    /** 电话. */
    PHONE(
            "［电话］",
            "(?<![0-9A-Za-z])(?:(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|\\(?0\\d{2,3}\\)?[ -]?\\d{7,8}|400[ -]?\\d{3}[ -]?\\d{4})(?![0-9A-Za-z])"),
    /** 电子邮箱. */
    EMAIL("［邮箱］", "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}"),
    /** 车牌号. */
    PLATE("［车牌号］", "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][A-HJ-NP-Z][·• -]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]"),
    /** 住址: what leads to a door, a house or staircase with a room; a street alone leads to nobody. */
    ADDRESS(
            "［住址］",
            "(?:[\\p{IsHan}&&[^住在于]]{2,12}?(?:路|街|巷|弄|大道|胡同|小区|花园|家园|公寓|苑|村|里))?\\d{1,4}(?:号楼|号院|号|栋|幢|座|弄)[ -]?(?:[0-9A-Za-z一二三四五六七八九十]{1,3}(?:单元|号楼|栋|幢|座|门)[ -]?)?\\d{1,5}(?:室|房|户|号)"),
    /** 姓名: by the names of people, not by form. */
    NAME("［姓名］", null);

    private final String mark;
    private final @Nullable Pattern pattern;

    PersonalKind(String mark, @Nullable String pattern) {
        this.mark = mark;
        this.pattern = pattern == null ? null : Pattern.compile(pattern);
    }

    String mark() {
        return mark;
    }

    Optional<Pattern> pattern() {
        return Optional.ofNullable(pattern);
    }
}
