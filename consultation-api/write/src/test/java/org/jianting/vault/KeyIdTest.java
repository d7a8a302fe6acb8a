// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class KeyIdTest {

    @Property(tries = 500)
    void a_name_reads_back_as_the_key_that_it_names(
            @ForAll @LongRange(max = (1L << 56) - 1) long opening,
            @ForAll @LongRange(max = (1L << 40) - 1) long number) {
        var id = new KeyId(opening, number);
        assertThat(id.text()).hasSize(16);
        assertThat(id.bytes()).hasSize(12);
        assertThat(KeyId.parse(id.text())).isEqualTo(id);
    }
}
