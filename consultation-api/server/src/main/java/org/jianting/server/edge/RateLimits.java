// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** How often one address may submit, try to sign in, or ask about receipts. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class RateLimits implements WebFilter {

    private static final int ADDRESSES_REMEMBERED = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record Limited(String what, String address) {}

    private final EdgeSettings settings;
    private final ClientAddress addresses;
    private final Cache<Limited, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(ADDRESSES_REMEMBERED)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build();

    RateLimits(EdgeSettings settings) {
        this.settings = settings;
        this.addresses = new ClientAddress(settings.trustedProxies());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var what = settings.unlimited()
                ? null
                : limited(request.getMethod(), request.getPath().value());
        if (what == null) {
            return chain.filter(exchange);
        }
        var bucket = buckets.get(
                new Limited(what, addresses.of(request)), limit -> bucket(perMinute(limit.what(), settings)));
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? chain.filter(exchange)
                : Mono.error(new FaultSignal(Faults.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()))));
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }

    static int perMinute(String what, EdgeSettings settings) {
        return switch (what) {
            case "submit" -> settings.submissionsPerMinute();
            case "sign-in" -> settings.signInsPerMinute();
            default -> settings.receiptsPerMinute();
        };
    }

    static @Nullable String limited(HttpMethod method, String path) {
        boolean posted = HttpMethod.POST.equals(method);
        if (path.startsWith("/api/v1/desk/") || path.startsWith("/desk/")) {
            return posted && isWayIn(path) ? "sign-in" : null;
        }
        if (posted) {
            return "submit"; // the API's and the pages' form alike: nothing else can be posted without signing in
        }
        return path.startsWith("/api/v1/receipts/") || path.startsWith("/receipt") ? "receipts" : null;
    }

    private static boolean isWayIn(String path) {
        return switch (path) {
            case "/api/v1/desk/session",
                    "/api/v1/desk/password",
                    "/api/v1/desk/first-administrator",
                    "/desk/sign-in",
                    "/desk/way-in",
                    "/desk/first-start" -> true;
            default -> false;
        };
    }
}
