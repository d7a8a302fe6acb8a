// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Role;
import org.jianting.ledger.Ledger;
import org.jianting.server.accounts.Accounts;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.client.ClientResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The real program on a directory of its own, with its limits on, shared by the tests of this module because starting it takes
 * seconds. Each test speaks from its own address, as if through a trusted proxy, so that none uses up another's limit.
 */
public final class RunningServer {

    public static final String PASSWORD = "correct horse battery staple";

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private static final class Shared {
        private static final RunningServer SERVER = new RunningServer();
    }

    private final ConfigurableApplicationContext context;
    private final Path data;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private RunningServer() {
        try {
            data = Files.createTempDirectory("jianting-test").resolve("data");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        context = Jianting.start(
                "--jianting.port=0",
                "--jianting.data=" + data,
                "--jianting.trusted-proxies=127.0.0.1",
                "--jianting.second-factor=nobody",
                "--jianting.body-within=2s");
    }

    public static RunningServer shared() {
        return Shared.SERVER;
    }

    public String address() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return Integer.parseInt(Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
    }

    public Path data() {
        return data;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public Object bean(String name) {
        return context.getBean(name);
    }

    /** The last position of the record. */
    public long head() {
        return bean(Ledger.class).head();
    }

    /** Somebody who asks from an address that nobody else uses. */
    public WebTestClient somebody() {
        int number = ADDRESSES.incrementAndGet();
        return from("10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255));
    }

    public WebTestClient from(String forwardedFor) {
        return WebTestClient.bindToServer()
                .baseUrl(address())
                .responseTimeout(Duration.ofSeconds(30))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(32 << 20))
                .defaultHeader("X-Forwarded-For", forwardedFor)
                .filter((request, next) -> next.exchange(request).flatMap(RunningServer::readToItsEnd))
                .build();
    }

    /** Many a test looks at the status only; what nobody reads would stay in the client's buffers, which Netty calls a leak. */
    private static Mono<ClientResponse> readToItsEnd(ClientResponse response) {
        return DataBufferUtils.join(response.body(BodyExtractors.toDataBuffers()))
                .map(whole -> {
                    var bytes = new byte[whole.readableByteCount()];
                    whole.read(bytes);
                    DataBufferUtils.release(whole);
                    return bytes;
                })
                .defaultIfEmpty(new byte[0])
                .map(bytes -> response.mutate()
                        .body(read -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes)))
                        .build());
    }

    /** Somebody signed in with exactly these roles; one person for each set of roles. */
    public WebTestClient staff(Role... roles) {
        return somebody()
                .mutate()
                .defaultHeader("Authorization", "Bearer " + token(roles))
                .build();
    }

    public String token(Role... roles) {
        var name = "test-"
                + Arrays.stream(roles)
                        .map(role -> Integer.toString(role.ordinal()))
                        .collect(Collectors.joining("-"));
        return tokens.computeIfAbsent(name, username -> {
            var set = EnumSet.noneOf(Role.class);
            set.addAll(Arrays.asList(roles));
            bean(Accounts.class).provide(username, PASSWORD, new Unit("test", "测试单位"), set);
            return signIn(username, PASSWORD);
        });
    }

    public String signIn(String username, String password) {
        var answer = somebody()
                .post()
                .uri("/api/v1/desk/session")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("username", username, "password", password))
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Map.class)
                .getResponseBody()
                .blockFirst();
        return String.valueOf(Objects.requireNonNull(answer).get("token"));
    }
}
