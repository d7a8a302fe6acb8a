// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import reactor.core.publisher.Mono;

/** How far the views have followed the record: to measure how late they are, and to read what one has just written. */
public final class ViewPositions {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final Map<String, Progress> views = new TreeMap<>();

    ViewPositions(Collection<View> followed) {
        followed.forEach(view -> views.put(view.name(), new Progress(view.name())));
    }

    /** Every view and how far it has come. */
    public List<ViewPosition> all() {
        return views.values().stream().map(Progress::now).toList();
    }

    /** The position up to which every view has followed; the greatest there is when there is no view. */
    public long followedTo() {
        return all().stream().mapToLong(ViewPosition::followedTo).min().orElse(Long.MAX_VALUE);
    }

    /** True as soon as every view holds the facts up to this position, false when that takes longer. */
    public Mono<Boolean> await(long position, Duration atMost) {
        return Mono.fromSupplier(this::followedTo)
                .filter(followed -> followed >= position)
                .repeatWhenEmpty(again -> again.delayElements(LOOK_AGAIN))
                .hasElement()
                .timeout(atMost, Mono.just(false));
    }

    /** All of them, which go side by side when they are far behind. */
    Convoy convoy() {
        return new Convoy(views.values());
    }

    Progress of(View view) {
        return Objects.requireNonNull(views.get(view.name()));
    }
}
