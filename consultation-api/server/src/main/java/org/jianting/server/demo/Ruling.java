// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/** One ruling of the example, made ready to be sent: which points it answers, the finding and what the finding has to prove. */
record Ruling(JsonNode written, Instant posting, UnaryOperator<String> draftClause, Map<String, String> finalClause) {

    Map<String, Object> ruling() {
        return Map.of("coverage", coverage(), "disposition", disposition());
    }

    Map<String, Object> replacing() {
        return Map.of(
                "coverage", coverage(),
                "disposition", disposition(),
                "reason", written.get("supersedeReason").asString());
    }

    private Map<String, Object> coverage() {
        var ranges = new ArrayList<Object>();
        var parts = new ArrayList<Object>();
        for (var on : DecidedStory.strings(written.get("on"))) {
            if (on.contains("-")) {
                var split = on.split("-");
                parts.add(Map.of("number", Integer.valueOf(split[0]), "part", Integer.valueOf(split[1])));
            } else {
                var split = on.split("\\.\\.");
                ranges.add(Map.of("from", Integer.valueOf(split[0]), "to", Integer.valueOf(split[split.length - 1])));
            }
        }
        return Map.of("ranges", ranges, "parts", parts);
    }

    private Map<String, Object> disposition() {
        var body = new HashMap<String, Object>();
        for (var field : List.of(
                "disposition", "reason", "reasonCode", "adoptedPart", "notAdoptedPart", "citation", "receivingBody")) {
            if (written.hasNonNull(field)) {
                body.put(field, written.get(field).asString());
            }
        }
        if (written.has("changes")) {
            body.put(
                    "changes",
                    written.get("changes").valueStream().map(this::change).toList());
        }
        if (written.has("ownerCode")) {
            body.put(
                    "owner",
                    Map.of(
                            "code",
                            written.get("ownerCode").asString(),
                            "name",
                            written.get("owner").asString()));
        }
        if (written.hasNonNull("nextDateDays")) {
            body.put("nextDate", date(written.get("nextDateDays").asInt()));
        }
        if (written.hasNonNull("referredOnDay")) {
            body.put("referredOn", date(written.get("referredOnDay").asInt()));
        }
        return body;
    }

    private Object change(JsonNode change) {
        var kind = change.get("kind").asString();
        var label = change.get("clause").asString();
        return Map.of(
                "clause",
                kind.equals("ADDED") ? finalClause.get(label) : draftClause.apply(label),
                "kind",
                kind,
                "words",
                change.path("words").asString(""));
    }

    private String date(int daysAfterPosting) {
        return LocalDate.ofInstant(posting.plus(Duration.ofDays(daysAfterPosting)), ZoneId.of("Asia/Shanghai"))
                .toString();
    }
}
