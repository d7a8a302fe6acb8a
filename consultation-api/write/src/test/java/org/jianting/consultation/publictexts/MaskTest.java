// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    private final Mask mask = new Mask(new PersonNames());

    @ParameterizedTest
    @CsvSource({
        "请打13812345678联系我, 请打［电话］联系我",
        "电话138 1234 5678。, 电话［电话］。",
        "座机0512-12345678, 座机［电话］",
        "证号32050219900307123X。, 证号［身份证号］。",
        "卡号6222 0212 3456 7890 123，请核实, 卡号［银行卡号］，请核实",
        "写信到someone.else@example.com即可, 写信到［邮箱］即可",
        "苏E·A1234停在路口, ［车牌号］停在路口",
        "苏E12345D是电动车, ［车牌号］是电动车",
        "住在幸福小区12栋3单元501室，晚上没有车位, 住在［住址］，晚上没有车位",
        "本人住8号楼1203室。, 本人住［住址］。"
    })
    void what_has_a_form_is_found_by_its_form(String text, String masked) {
        assertThat(mask.suggest(text).text()).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"第12条第3款规定的20个工作日太短", "2026年3月2日起施行，罚款200元以上1000元以下", "建议每小时收费由5元降为3元", "请在河湾大道1号门口增设停放区", "建议采纳第18号意见"
    })
    void ordinary_numbers_stay(String text) {
        assertThat(mask.suggest(text).text()).isEqualTo(text);
    }

    @Test
    void the_name_of_a_person_is_found_and_said_to_be_one() {
        var suggestion = mask.suggest("我叫张伟，住在园区，建议增设停车位。");
        assertThat(suggestion.text()).isEqualTo("我叫［姓名］，住在园区，建议增设停车位。");
        assertThat(suggestion.masked()).containsExactly(new Mask.Masked(PersonalKind.NAME, "张伟"));
    }

    @Test
    void nothing_of_it_gets_into_a_log() {
        assertThat(mask.suggest("请打13812345678").toString()).doesNotContain("138");
        assertThat(new Mask.Masked(PersonalKind.PHONE, "13812345678").toString())
                .doesNotContain("138");
    }
}
