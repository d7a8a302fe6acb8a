// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ConvoyTest {

    private static final long END = 1_000_000;

    private final Progress quick = new Progress("tally");
    private final Progress slow = new Progress("register");
    private final Convoy convoy = new Convoy(List.of(quick, slow));

    @Test
    void the_one_ahead_waits_and_the_one_behind_goes_on() {
        slow.read(1_000, END);
        quick.read(1_501, END);
        assertThat(convoy.holdsBack(quick)).isTrue();
        assertThat(convoy.holdsBack(slow)).isFalse();
    }

    @Test
    void a_delivery_apart_is_side_by_side() {
        slow.read(1_000, END);
        quick.read(1_500, END);
        assertThat(convoy.holdsBack(quick)).isFalse();
    }

    @Test
    void who_waits_is_called_when_the_other_has_moved_and_nobody_else_is() {
        var called = new AtomicInteger();
        quick.callsForMoreWith(called::incrementAndGet);
        slow.callsForMoreWith(called::incrementAndGet);
        slow.read(1_000, END);
        quick.read(2_000, END);
        convoy.moved();
        assertThat(called).hasValue(0);
        assertThat(convoy.holdsBack(quick)).isTrue();
        convoy.moved();
        assertThat(called).hasValue(1);
        slow.read(1_500, END);
        assertThat(convoy.holdsBack(quick)).isFalse();
        convoy.moved();
        assertThat(called).hasValue(1);
    }

    @Test
    void nobody_waits_for_one_that_has_read_all_there_is() {
        slow.read(1_000, 1_000);
        quick.read(9_000, END);
        assertThat(convoy.holdsBack(quick)).isFalse();
    }

    @Test
    void who_has_read_all_that_it_follows_waits_for_nobody_and_nobody_for_it() {
        slow.read(1_000, END);
        quick.read(9_000, END);
        quick.readAll();
        assertThat(convoy.holdsBack(quick)).isFalse();
        quick.read(9_000, END);
        slow.readAll();
        assertThat(convoy.holdsBack(quick)).isFalse();
    }

    @Test
    void nobody_waits_for_one_that_does_not_move() {
        slow.read(1_000, END);
        quick.read(9_000, END);
        LockSupport.parkNanos(Duration.ofMillis(600).toNanos());
        assertThat(convoy.holdsBack(quick)).isFalse();
    }

    @Test
    void who_has_caught_up_waits_for_no_other_that_is_rebuilt() {
        slow.read(1_000, END);
        quick.read(9_000, 9_000);
        assertThat(convoy.holdsBack(quick)).isFalse();
    }
}
