// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonFactsTest {

    sealed interface Fact {}

    sealed interface Later extends Fact {}

    record Id(String value) {}

    enum Channel {
        WEB,
        PAPER
    }

    sealed interface Finding {}

    record Adopted(String change) implements Finding {}

    record NotAdopted(int code, String reason) implements Finding {}

    record Received(
            Id id,
            Instant at,
            LocalDate day,
            Channel channel,
            byte[] sealedText,
            @Nullable String note,
            boolean paper) implements Fact {}

    record Ruled(List<Id> ids, Finding finding, Map<String, Integer> counts, Duration took) implements Later {}

    sealed interface TwoOfAKind {}

    static final class One {
        record Same() implements TwoOfAKind {}
    }

    static final class Two {
        record Same() implements TwoOfAKind {}
    }

    private static final JsonFacts FACTS = JsonFacts.of(Fact.class);
    private static final Received RECEIVED = new Received(
            new Id("sub_1"),
            Instant.parse("2026-05-01T12:00:00.123456789Z"),
            LocalDate.of(2026, 5, 1),
            Channel.PAPER,
            new byte[] {1, 2, 3},
            null,
            true);
    private static final Ruled RULED = new Ruled(
            List.of(new Id("sub_1"), new Id("sub_2")),
            new NotAdopted(3, "不采纳"),
            Map.of("b", 2, "a", 1, "c", 3),
            Duration.ofMinutes(5));

    @Test
    void components_stand_in_the_order_of_the_record_and_absent_ones_are_left_out() {
        assertThat(json(RECEIVED))
                .isEqualTo("{\"id\":\"sub_1\",\"at\":\"2026-05-01T12:00:00.123456789Z\",\"day\":\"2026-05-01\","
                        + "\"channel\":\"PAPER\",\"sealedText\":\"AQID\",\"paper\":true}");
    }

    @Test
    void a_variant_of_a_sealed_component_carries_its_name_and_maps_are_sorted() {
        assertThat(json(RULED))
                .isEqualTo(
                        "{\"ids\":[\"sub_1\",\"sub_2\"],\"finding\":{\"type\":\"NotAdopted\",\"code\":3,\"reason\":\"不采纳\"},"
                                + "\"counts\":{\"a\":1,\"b\":2,\"c\":3},\"took\":\"PT5M\"}");
    }

    @Test
    void a_fact_comes_back_as_it_was() {
        assertThat(FACTS.decode("Ruled", "1", FACTS.encode(RULED))).isEqualTo(RULED);
        assertThat(FACTS.decode("Received", "1", FACTS.encode(RECEIVED)))
                .usingRecursiveComparison()
                .isEqualTo(RECEIVED);
    }

    @Test
    void every_record_below_the_sealed_root_is_known_by_its_simple_name() {
        assertThat(FACTS.names()).isEqualTo(Set.of("Received", "Ruled"));
        assertThat(FACTS.nameOf(Ruled.class)).isEqualTo("Ruled");
        assertThat(FACTS.versionOf(Ruled.class)).isEqualTo("1");
        assertThat(FACTS.typeOf("Ruled", "1")).isEqualTo(Ruled.class);
    }

    @Test
    void what_the_program_does_not_know_is_an_error_and_not_dropped() {
        assertThatThrownBy(() -> decode("Ruled", "{\"ids\":[],\"surprise\":1}")).hasMessageContaining("surprise");
        assertThatThrownBy(() -> decode("Ruled", "{} {}")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> decode("Received", "{\"paper\":null}")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> decode("Unheard", "{}")).hasMessageContaining("a fact Unheard, version 1");
        assertThatThrownBy(() -> FACTS.typeOf("Ruled", "2")).hasMessageContaining("version 2");
        assertThatThrownBy(() -> FACTS.encode("text")).hasMessageContaining("is not one of the 2 facts");
    }

    @Test
    void what_cannot_be_read_is_named_by_its_place_and_never_quoted() {
        assertThatThrownBy(() -> decode("Ruled", "{\"ids\":\"王小明 13800000000\"}"))
                .hasMessageContaining("Ruled")
                .hasMessageContaining("ids")
                .hasMessageNotContaining("王小明")
                .hasNoCause();
    }

    @Test
    void a_rare_character_stands_as_itself() {
        var rare = new Ruled(List.of(new Id("𠮷😀")), new Adopted("x"), Map.of(), Duration.ZERO);
        assertThat(json(rare)).contains("[\"𠮷😀\"]");
        assertThat(FACTS.decode("Ruled", "1", FACTS.encode(rare))).isEqualTo(rare);
    }

    @Test
    void half_a_character_comes_back_as_it_was() {
        var torn = new Ruled(List.of(new Id("\ud800")), new Adopted("x\udc00y"), Map.of(), Duration.ZERO);
        assertThat(FACTS.decode("Ruled", "1", FACTS.encode(torn))).isEqualTo(torn);
    }

    @Test
    void two_facts_of_one_name_are_refused() {
        assertThatThrownBy(() -> JsonFacts.of(TwoOfAKind.class)).hasMessageContaining("Two facts are called Same");
    }

    private static String json(Object fact) {
        return new String(FACTS.encode(fact), StandardCharsets.UTF_8);
    }

    private static Object decode(String name, String json) {
        return FACTS.decode(name, "1", json.getBytes(StandardCharsets.UTF_8));
    }
}
