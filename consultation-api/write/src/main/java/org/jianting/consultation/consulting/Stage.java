// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.consulting;

import java.time.Instant;
import org.jianting.consultation.verdict.Words;

/** Where a consultation stands, seen from the question whether people may comment. */
sealed interface Stage {

    record NotStarted() implements Stage {}

    record Preparing() implements Stage {}

    record Approved() implements Stage {}

    /** @param closesAt the first instant that is too late */
    record Open(int round, Instant closesAt) implements Stage {}

    record Closed(int round, Instant closesAt) implements Stage {}

    /** @param before where the matter stands again when the decision body sends it back */
    record Decided(Stage before) implements Stage {}

    record Ended() implements Stage {}

    /** Whether the public has seen a notice; then it is owed a statement. */
    default boolean wasPosted() {
        return switch (this) {
            case Open _, Closed _, Decided _ -> true;
            case NotStarted(), Preparing(), Approved(), Ended() -> false;
        };
    }

    default Words words() {
        return switch (this) {
            case NotStarted() -> new Words("尚未启动", "not started");
            case Preparing() -> new Words("筹备或送审", "being prepared");
            case Approved() -> new Words("待发布", "approved");
            case Open(var round, var closesAt) -> Words.of("征集中（至%s）", "open until %s", closesAt);
            case Closed(var round, var closesAt) -> Words.of("已截止（%s）", "closed since %s", closesAt);
            case Decided(var before) -> new Words("已决定", "decided");
            case Ended() -> new Words("已终止", "withdrawn");
        };
    }
}
