// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianting.server.edge.BodyRoom.LARGE_AT_ONCE;
import static org.jianting.server.edge.BodyRoom.LARGE_OF_ONE_ADDRESS;
import static org.jianting.server.edge.BodyRoom.LARGE_TOGETHER_IN_BYTES;
import static org.jianting.server.edge.BodyRoom.USUAL_IN_BYTES;
import static org.jianting.server.edge.BodyRoom.USUAL_OF_ONE_ADDRESS_IN_BYTES;
import static org.jianting.server.edge.BodyRoom.USUAL_TOGETHER_IN_BYTES;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class BodyRoomTest {

    private static final int LARGE = USUAL_IN_BYTES + 1;

    private final BodyRoom room = new BodyRoom();
    private int another;

    @Test
    void what_is_exactly_256_KB_is_none_of_the_few_large_ones() {
        for (int i = 0; i < 2 * LARGE_AT_ONCE; i++) {
            assertThat(taken(USUAL_IN_BYTES)).isNull();
        }
        for (int i = 0; i < LARGE_AT_ONCE; i++) {
            assertThat(taken(LARGE)).isNull();
        }
        assertThat(taken(LARGE)).satisfies(BodyRoomTest::isBusy);
        assertThat(taken(USUAL_IN_BYTES)).isNull();
    }

    @Test
    void a_large_one_that_is_given_back_makes_room_for_another() {
        var shares = new ArrayList<BodyRoom.Share>();
        for (int i = 0; i < LARGE_AT_ONCE; i++) {
            var share = room.share(nextAddress());
            assertThat(share.take(LARGE, LARGE)).isNull();
            shares.add(share);
        }
        shares.getFirst().giveBack();
        shares.getFirst().giveBack(); // counts once
        assertThat(taken(LARGE)).isNull();
        assertThat(taken(LARGE)).satisfies(BodyRoomTest::isBusy);
    }

    @Test
    void one_address_has_two_large_ones_and_as_many_again_when_they_are_given_back() {
        var first = room.share("a");
        assertThat(first.take(LARGE, LARGE)).isNull();
        assertThat(room.share("a").take(LARGE, LARGE)).isNull();
        assertThat(room.share("a").take(LARGE, LARGE)).satisfies(BodyRoomTest::isOfOneAddress);
        assertThat(room.share("b").take(LARGE, LARGE)).isNull();
        first.giveBack();
        assertThat(room.share("a").take(LARGE, LARGE)).isNull();
        assertThat(LARGE_OF_ONE_ADDRESS).isEqualTo(2);
    }

    @Test
    void a_body_that_grows_large_leaves_the_room_of_the_usual_ones() {
        var grown = room.share("a");
        assertThat(grown.take(USUAL_IN_BYTES, USUAL_IN_BYTES)).isNull();
        assertThat(grown.take(LARGE, 1)).isNull();
        assertThat(room.share("a").take(1, USUAL_OF_ONE_ADDRESS_IN_BYTES)).isNull();
        assertThat(room.share("a").take(1, 1)).satisfies(BodyRoomTest::isOfOneAddress);
        assertThat(room.share("b").take(1, 1)).isNull();
    }

    @Test
    void many_connections_with_short_bodies_hold_no_more_than_16_MB_together() {
        for (int held = 0; held < USUAL_TOGETHER_IN_BYTES; held += USUAL_IN_BYTES) {
            assertThat(taken(USUAL_IN_BYTES)).isNull();
        }
        assertThat(taken(1)).satisfies(BodyRoomTest::isBusy);
        assertThat(taken(LARGE)).isNull();
    }

    @Test
    void large_ones_hold_no_more_than_64_MB_together_even_when_they_are_few() {
        var most = LARGE_TOGETHER_IN_BYTES / 4;
        for (int i = 0; i < 4; i++) {
            assertThat(taken(most)).isNull();
        }
        assertThat(taken(LARGE)).satisfies(BodyRoomTest::isBusy);
    }

    @Test
    void a_large_one_that_has_begun_does_not_grow_beyond_the_room_either() {
        for (int i = 0; i < 3; i++) {
            assertThat(taken(LARGE_TOGETHER_IN_BYTES / 4)).isNull();
        }
        var last = room.share("z");
        assertThat(last.take(LARGE, LARGE)).isNull();
        assertThat(last.take(LARGE_TOGETHER_IN_BYTES / 4, LARGE_TOGETHER_IN_BYTES / 4 - LARGE))
                .isNull();
        assertThat(last.take(LARGE_TOGETHER_IN_BYTES / 4 + 1, 1)).satisfies(BodyRoomTest::isBusy);
    }

    @Test
    void whoever_holds_nothing_any_more_is_forgotten() {
        var refused = room.share("a");
        for (var share : List.of(room.share("a"), room.share("b"), refused)) {
            assertThat(share.take(1, 1)).isNull();
            share.giveBack();
        }
        assertThat(refused.take(1, 1)).isNull(); // a part that comes after the answer
        assertThat(room.share("c").take(1, USUAL_OF_ONE_ADDRESS_IN_BYTES + 1)).isNotNull();
        assertThat(room.addresses()).isZero();
    }

    private @Nullable Fault taken(int bytes) {
        return room.share(nextAddress()).take(bytes, bytes);
    }

    private String nextAddress() {
        return "address " + another++;
    }

    private static void isBusy(Fault fault) {
        assertThat(fault.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    private static void isOfOneAddress(Fault fault) {
        assertThat(fault.rule()).isEqualTo("too-much-at-once");
    }
}
