// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jianting.consultation.events.CommentPeriod;
import org.jianting.consultation.events.PeriodUnit;
import org.jianting.consultation.events.ProfileRef;
import tools.jackson.databind.JsonNode;

/** What both consultations of the example have in common: a notice that is prepared and posted, and comments that come in. */
class Story {

    final Caller caller;
    final JsonNode terms;
    final Instant posting;
    final People handler;
    private final Map<String, String> clauses = new HashMap<>();
    private final DemonstrationRules rules;
    private String id = "";

    Story(Caller caller, JsonNode terms, Instant posting, People handler) {
        this.caller = caller;
        this.terms = terms;
        this.posting = posting;
        this.handler = handler;
        this.rules = DemonstrationRules.of(
                new ProfileRef(text("profile"), 1),
                new CommentPeriod(
                        terms.at("/period/length").asInt(),
                        PeriodUnit.valueOf(terms.at("/period/unit").asString())),
                posting);
    }

    DemonstrationRules rules() {
        return rules;
    }

    /** So many days after the posting, and a little into the day for each thing that happens on it. */
    Instant day(double days) {
        return posting.plus(Duration.ofMinutes(Math.round(days * 24 * 60)));
    }

    String id() {
        return id;
    }

    JsonNode tell(People who, String path, Object body) {
        return caller.command(who.username(), "/" + id + path, body);
    }

    void initiate() {
        id = caller.command(
                        handler.username(),
                        "",
                        Map.of(
                                "title", text("title"),
                                "matterKind", text("matterKind"),
                                "basis",
                                        terms.at("/initiation/basis").asString() + "（"
                                                + terms.at("/initiation/reference")
                                                        .asString() + "）",
                                "profile",
                                        Map.of(
                                                "name", rules.profile().name(),
                                                "version", rules.profile().version()),
                                "decisionBody", "临湖产业园区管理委员会",
                                "lead", unit(terms.get("leadUnit")),
                                "participants", units(terms.get("participatingUnits"))))
                .get("consultationId")
                .asString();
    }

    void draft(String draft, String note) {
        tell(handler, "/drafts", Map.of("title", text("title") + "（征求意见稿）", "text", Material.text(draft)));
        tell(handler, "/explanatory-notes", Map.of("draftVersion", 1, "text", Material.text(note)));
    }

    void submitForReview() {
        tell(
                handler,
                "/notice/submit",
                Map.of(
                        "draftVersion", 1,
                        "period",
                                Map.of(
                                        "length", terms.at("/period/length").asInt(),
                                        "unit", terms.at("/period/unit").asString()),
                        "channels", channels(),
                        "contact", text("contactText"),
                        "interpretationPlan", text("interpretationPlan"),
                        "disclosure", text("disclosureAttributeCode")));
    }

    void approve() {
        tell(
                People.SIGNATORY,
                "/notice/approve",
                Map.of("secrecyFinding", text("secrecyFinding"), "disclosureFinding", text("disclosureFinding")));
    }

    /** Posts the notice and says when the round closes: the first instant that is too late. */
    Instant publish() {
        var posted = tell(People.PUBLISHER, "/notice/publish", Map.of());
        labels(caller.getOnceThere("/api/v1/consultations/" + id + "/draft").get("clauses"));
        return Instant.parse(posted.get("closesAt").asString());
    }

    /** Remembers which clause a printed number stands for. */
    final void labels(JsonNode named) {
        named.forEach(clause -> clauses.putIfAbsent(
                clause.get("label").asString(), clause.get("id").asString()));
    }

    String clause(String label) {
        var known = clauses.get(label);
        if (known == null) {
            throw new IllegalStateException("The example cites %s, which is not in the document".formatted(label));
        }
        return known;
    }

    void comment(JsonNode comment) {
        int n = comment.get("n").asInt();
        caller.submit(id, "192.0.2." + n, "demo-" + id + "-" + n, submission(comment));
    }

    Map<String, Object> submission(JsonNode comment) {
        var body = new HashMap<String, Object>();
        body.put("text", comment.get("text").asString());
        body.put("sourceKind", comment.get("sourceKind").asString());
        body.put(
                "clauses",
                comment.path("clauses")
                        .valueStream()
                        .map(label -> clause(label.asString()))
                        .toList());
        for (var field : List.of("name", "contact")) {
            if (comment.hasNonNull(field)) {
                body.put(field, comment.get(field).asString());
            }
        }
        return body;
    }

    final String text(String field) {
        return terms.get(field).asString();
    }

    private List<Object> channels() {
        var channels = new ArrayList<Object>();
        terms.get("channels")
                .forEach(channel -> channels.add(Map.of(
                        "kind", channel.get("kind").asString(),
                        "owner", unit(channel.get("owner")),
                        "address", channel.get("address").asString())));
        return channels;
    }

    private static List<Object> units(JsonNode units) {
        return IntStream.range(0, units.size())
                .mapToObj(i -> unit(units.get(i)))
                .toList();
    }

    static Object unit(JsonNode unit) {
        return Map.of(
                "code", unit.get("code").asString(), "name", unit.get("name").asString());
    }

    static String digest(String content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
