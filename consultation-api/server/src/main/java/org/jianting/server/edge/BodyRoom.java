// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The memory that bodies may take, counted as it is taken, never as it is announced, and given back when the request is answered:
 *
 * <ul>
 *   <li>bodies of up to 256 KB: 16 MB together, 4 MB for those of one address;
 *   <li>larger ones, from the moment that more has come: 64 MB together and 8 at once, 2 of one address.
 * </ul>
 *
 * That is 80 MB at the very most, however many connections there are. While a body is read, its texts exist once more. What a
 * connection holds besides is one buffer of up to 64 KB, before the body is asked for, and what {@link LastAnswer} lets wait.
 */
final class BodyRoom {

    static final int USUAL_IN_BYTES = 256 << 10;
    static final int LARGE_AT_ONCE = 8;
    static final int LARGE_OF_ONE_ADDRESS = 2;
    static final int LARGE_TOGETHER_IN_BYTES = 64 << 20;
    static final int USUAL_TOGETHER_IN_BYTES = 16 << 20;
    static final int USUAL_OF_ONE_ADDRESS_IN_BYTES = 4 << 20;

    /** What is held, by everybody or by one address. */
    private static final class Held {

        private int large;
        private long inLarge;
        private long inUsual;

        void add(Share share, long sign) {
            if (share.isLarge) {
                large += (int) sign;
                inLarge += sign * share.bytes;
            } else {
                inUsual += sign * share.bytes;
            }
        }

        boolean isNothing() {
            return large == 0 && inUsual == 0;
        }
    }

    private final Held all = new Held();
    private final Map<String, Held> byAddress = new HashMap<>();

    /** For the body of one request. Whoever has no address is counted among all only. */
    Share share(@Nullable String address) {
        return new Share(address);
    }

    /** How many addresses hold anything. */
    synchronized int addresses() {
        return byAddress.size();
    }

    private synchronized @Nullable Fault take(Share share, long arrived, int bytes) {
        boolean isLarge = arrived > USUAL_IN_BYTES;
        long after = share.bytes + bytes;
        var own = share.address == null ? null : byAddress.getOrDefault(share.address, new Held());
        var fault = own == null ? null : tooMuchOfOne(own, share, isLarge, bytes);
        if (fault == null) {
            fault = tooMuch(share, isLarge, bytes);
        }
        if (fault == null && !share.isOver) {
            count(share, own, -1);
            share.isLarge = isLarge;
            share.bytes = after;
            count(share, own, 1);
        }
        return fault;
    }

    private static @Nullable Fault tooMuchOfOne(Held own, Share share, boolean isLarge, int bytes) {
        boolean fits = isLarge
                ? share.isLarge || own.large < LARGE_OF_ONE_ADDRESS
                : own.inUsual + bytes <= USUAL_OF_ONE_ADDRESS_IN_BYTES;
        return fits ? null : Faults.tooMuchAtOnce(USUAL_IN_BYTES, LARGE_OF_ONE_ADDRESS, USUAL_OF_ONE_ADDRESS_IN_BYTES);
    }

    private @Nullable Fault tooMuch(Share share, boolean isLarge, int bytes) {
        boolean fits = isLarge
                ? (share.isLarge || all.large < LARGE_AT_ONCE)
                        && all.inLarge + (share.isLarge ? bytes : share.bytes + bytes) <= LARGE_TOGETHER_IN_BYTES
                : all.inUsual + bytes <= USUAL_TOGETHER_IN_BYTES;
        return fits ? null : Faults.busy();
    }

    private void count(Share share, @Nullable Held own, int sign) {
        all.add(share, sign);
        if (own != null && share.address != null) {
            own.add(share, sign);
            if (own.isNothing()) {
                byAddress.remove(share.address);
            } else {
                byAddress.put(share.address, own);
            }
        }
    }

    private synchronized void giveBack(Share share) {
        if (!share.isOver) {
            share.isOver = true;
            count(share, share.address == null ? null : byAddress.get(share.address), -1);
        }
    }

    /** What one body holds. */
    final class Share {

        private final @Nullable String address;
        private long bytes;
        private boolean isLarge;
        private boolean isOver;

        private Share(@Nullable String address) {
            this.address = address;
        }

        /**
         * Takes so many bytes more, or nothing.
         *
         * @param arrived of the body until now, which is what makes it a large one
         * @return why not, or null
         */
        @Nullable
        Fault take(long arrived, int more) {
            return BodyRoom.this.take(this, arrived, more);
        }

        /** Everything, once and for all. */
        void giveBack() {
            BodyRoom.this.giveBack(this);
        }
    }
}
