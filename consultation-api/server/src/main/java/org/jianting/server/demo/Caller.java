// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the program's own addresses over loopback, as the public and as members of staff. */
public final class Caller {

    /** The program said no, or did not answer; the message is what it said. */
    public static final class NotDone extends RuntimeException {
        private final int status;

        NotDone(int status, String message) {
            super(message);
            this.status = status;
        }

        /** The matter is not, or no longer, in a state in which this can be done. */
        boolean isConflict() {
            return status == 409;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private final Map<String, String> tokens = new HashMap<>();

    public Caller(String address) {
        this.address = address;
    }

    /** Signs in; later calls name the user. */
    public void signIn(String username, String password) {
        var session = post(request("/api/v1/desk/session"), Map.of("username", username, "password", password));
        tokens.put(username, session.get("token").asString());
    }

    /** A command of the desk, by somebody who has signed in. */
    public JsonNode command(String username, String path, Object body) {
        return post(
                request("/api/v1/desk/consultations" + path).header("Authorization", "Bearer " + tokens.get(username)),
                body);
    }

    /**
     * A submission from the public.
     *
     * @param from the address it is said to come from, since one address may send only so many a minute
     */
    public JsonNode submit(String consultation, String from, String key, Object body) {
        return post(
                request("/api/v1/consultations/" + consultation + "/submissions")
                        .header("X-Forwarded-For", from)
                        .header("Idempotency-Key", key),
                body);
    }

    public JsonNode get(String path) {
        return send(request(path).header("Accept", "application/json").GET().build());
    }

    /** Reads what was recorded a moment ago: the views follow the record, and a reader may be faster than they. */
    public JsonNode getOnceThere(String path) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return get(path);
            } catch (NotDone notYet) {
                if (System.nanoTime() > until) {
                    throw notYet;
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    /** Reads as somebody who has signed in. */
    public JsonNode getAs(String username, String path) {
        return send(request(path)
                .header("Authorization", "Bearer " + tokens.get(username))
                .GET()
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(2));
    }

    private JsonNode post(HttpRequest.Builder request, Object body) {
        return send(request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private JsonNode send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new NotDone(
                        response.statusCode(),
                        "%s %s: %d %s"
                                .formatted(
                                        request.method(),
                                        request.uri().getPath(),
                                        response.statusCode(),
                                        response.body()));
            }
            return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new NotDone(
                    0, "%s %s: %s".formatted(request.method(), request.uri().getPath(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotDone(0, "Interrupted");
        }
    }
}
