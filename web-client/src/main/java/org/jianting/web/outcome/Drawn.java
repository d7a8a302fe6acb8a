// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.outcome;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.function.Function;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.web.page.Frame;
import org.jianting.web.page.Pages;
import org.jianting.web.page.Zones;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Pages of published outcomes that were drawn before. What they say never changes, so a drawn page is right for ever; only
 * space is short. Pages that are not there are never kept: what is not published now may be in a second.
 */
@Component
final class Drawn {

    private static final long HELD_IN_BYTES = 24L << 20;

    private final Pages pages;
    private final Zones zones;
    private final Cache<String, Pressed> drawn = Caffeine.newBuilder()
            .maximumWeight(HELD_IN_BYTES)
            .<String, Pressed>weigher((address, page) -> address.length() + page.sizeInBytes())
            .build();

    Drawn(Pages pages, Zones zones) {
        this.pages = pages;
        this.zones = zones;
    }

    /**
     * The page of this address, drawn once for each language and look; empty from {@code draw} is "not found".
     *
     * @param consultation on whose clocks the times of the page are written
     * @param address what the page itself makes of the address by which it was asked for: it is drawn from nothing else, or
     *     what one reader put into the query would be shown to the next
     */
    Mono<ResponseEntity<byte[]>> page(
            ServerWebExchange exchange,
            ConsultationId consultation,
            String address,
            Function<Frame, Mono<ResponseEntity<byte[]>>> draw) {
        var frame = pages.frame(exchange, address);
        var name = frame.texts().language() + frame.look().word() + address;
        var known = drawn.getIfPresent(name);
        if (known != null) {
            return Mono.just(known.answer(exchange));
        }
        return zones.of(consultation)
                .flatMap(zone -> draw.apply(frame.in(zone)))
                .map(page -> isForEver(page) ? keep(name, page).answer(exchange) : page)
                .switchIfEmpty(Mono.fromSupplier(() -> pages.notFound(exchange)));
    }

    /** A page that says itself how long it holds, such as one drawn before the index was ready, is not kept. */
    private static boolean isForEver(ResponseEntity<byte[]> page) {
        return page.getStatusCode() == HttpStatus.OK && page.getHeaders().getCacheControl() == null;
    }

    private Pressed keep(String name, ResponseEntity<byte[]> page) {
        var pressed = Pressed.of(Objects.requireNonNull(page.getBody()));
        drawn.put(name, pressed);
        return pressed;
    }
}
