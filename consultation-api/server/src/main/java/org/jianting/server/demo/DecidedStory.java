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
import tools.jackson.databind.JsonNode;

/** The consultation that is told to its end: comments, rulings, decision, and the outcome in one act. */
final class DecidedStory extends Story {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final double CLOSING_DAY = 30.5;

    private final JsonNode comments = Material.json("comments.json");
    private Instant closing = Instant.MAX;
    private int finalDocumentVersion;
    private final List<String> registered = new ArrayList<>();

    DecidedStory(Caller caller, JsonNode terms, Instant posting) {
        super(caller, terms, posting, People.HANDLER);
    }

    void schedule(Timetable timetable) {
        timetable.at(day(terms.at("/initiation/day").asInt()), this::initiate);
        timetable.at(day(-12), () -> draft("draft.md", "explanatory-note.md"));
        timetable.at(day(-8), this::submitForReview);
        timetable.at(day(-4), this::approve);
        timetable.at(day(0), () -> scheduleTheRest(timetable, publish()));
        comments.forEach(comment -> timetable.at(arrival(comment), () -> take(comment)));
    }

    // The last day moves when it is a holiday, so the later days count from the closing; the material puts it on day
    // 30.
    private void scheduleTheRest(Timetable timetable, Instant closesAt) {
        closing = closesAt;
        timetable.at(afterClosing(31), this::closeAndVerify);
        timetable.at(afterClosing(32), this::sealRosterAndPrepareTexts);
        timetable.at(afterClosing(33), () -> rule(timetable));
        gate(timetable, "expertReview", "/expert-opinion");
        gate(timetable, "riskAssessment", "/risk-assessment");
        gate(timetable, "competitionReview", "/competition-review");
        timetable.at(afterClosing(38), () -> tell(People.SIGNATORY, "/rulings/approve", Map.of()));
        timetable.at(afterClosing(51), () -> concludeGate("legalityReview", "/legality-review", People.REVIEWER));
        timetable.at(afterClosing(53), () -> tell(People.SIGNATORY, "/party-report", reference("partyReport")));
        timetable.at(afterClosing(53.5), this::discuss);
        timetable.at(afterClosing(54), this::decide);
        timetable.at(afterClosing(57), this::interpretAndSeal);
        timetable.at(afterClosing(58), () -> tell(People.PUBLISHER, "/outcome/publish", Map.of()));
    }

    private Instant afterClosing(double day) {
        return closing.plus(Duration.ofMinutes(Math.round((day - CLOSING_DAY) * 24 * 60)));
    }

    // In the order of the numbers, some minutes apart, within the day on which each arrived.
    private Instant arrival(JsonNode comment) {
        return day(comment.get("day").asInt() + 0.02 + comment.get("n").asInt() * 0.005);
    }

    private static boolean isFromTheWeb(JsonNode comment) {
        return comment.get("channel").asString().equals("WEB");
    }

    private void take(JsonNode comment) {
        if (isFromTheWeb(comment)) {
            comment(comment);
        } else {
            register(comment);
        }
    }

    private void register(JsonNode comment) {
        var channel = comment.get("channel").asString();
        var evidence = terms.get("evidence")
                .valueStream()
                .filter(kind -> kind.get("channel").asString().equals(channel))
                .findFirst()
                .orElseThrow();
        var body = submission(comment);
        body.put("channel", channel);
        body.put("effectiveReceivedAt", arrival(comment).minusSeconds(60).toString());
        body.put("evidence", digest(comment.get("text").asString()));
        body.put(
                "evidenceKind",
                evidence.get("evidenceKind").asString() + "，"
                        + evidence.get("referencePrefix").asString()
                        + comment.get("n").asInt() + "号");
        registered.add(
                tell(People.CLERK, "/registrations", body).get("submissionId").asString());
    }

    private void closeAndVerify() {
        close();
        registered.forEach(id -> tell(People.SECOND_CLERK, "/registrations/" + id + "/verify", Map.of()));
    }

    // The clock closes a round by itself within a second; the example does not wait so long.
    private void close() {
        try {
            tell(People.HANDLER, "/close", Map.of("round", 1));
        } catch (Caller.NotDone refused) {
            if (!refused.isConflict()) {
                throw refused;
            }
        }
    }

    private void sealRosterAndPrepareTexts() {
        tell(People.CLERK, "/roster/seal", Map.of("round", 1));
        var texts = new ArrayList<Object>();
        var numbers = new ArrayList<Integer>();
        for (var comment : comments) {
            int number = comment.get("n").asInt();
            texts.add(Map.of("number", number, "text", publicText(comment)));
            numbers.add(number);
            if (comment.hasNonNull("points")) {
                var summaries = strings(comment.get("points"));
                tell(People.HANDLER, "/points/extract", Map.of("round", 1, "number", number, "summaries", summaries));
            }
        }
        tell(People.HANDLER, "/public-texts/propose", Map.of("round", 1, "texts", texts));
        tell(People.REVIEWER, "/public-texts/approve", Map.of("round", 1, "texts", read(numbers)));
    }

    /** Whoever approves reads what is proposed, and says by its digest what they have read. */
    private List<Object> read(List<Integer> numbers) {
        var read = new ArrayList<Object>();
        tell(People.REVIEWER, "/texts/read", Map.of("round", 1, "numbers", numbers))
                .get("texts")
                .forEach(text -> read.add(Map.of(
                        "number", text.get("number").asInt(),
                        "digest", text.at("/proposal/digest").asString())));
        return read;
    }

    private static String publicText(JsonNode comment) {
        return comment.hasNonNull("publicText")
                ? comment.get("publicText").asString()
                : comment.get("text").asString();
    }

    private void rule(Timetable timetable) {
        var document = terms.get("finalDocument");
        var others = new ArrayList<Object>();
        Material.json("other-changes.json")
                .forEach(other -> others.add(Map.of(
                        "clause", clause(other.get("clause").asString()),
                        "reason", other.get("reason").asString())));
        var named = tell(
                People.HANDLER,
                "/final-document",
                Map.of(
                        "title", document.get("title").asString(),
                        "documentNumber", document.get("number").asString(),
                        "documentDate",
                                LocalDate.ofInstant(afterClosing(54), ZONE).toString(),
                        "text", Material.text("final.md"),
                        "otherChanges", others));
        finalDocumentVersion = named.get("version").asInt();
        var added = new HashMap<String, String>();
        named.get("clauses")
                .forEach(clause -> added.put(
                        clause.get("label").asString(), clause.get("id").asString()));
        for (var ruling : Material.json("rulings.json")) {
            var body = new Ruling(ruling, posting, this::clause, added);
            if (ruling.path("supersedes").asBoolean(false)) {
                // Two days later: it is replaced because of what the experts said in the meantime.
                timetable.at(afterClosing(35), () -> tell(People.HANDLER, "/rulings/supersede", body.replacing()));
            } else {
                tell(People.HANDLER, "/rulings", Map.of("rulings", List.of(body.ruling())));
            }
        }
    }

    private void gate(Timetable timetable, String gate, String path) {
        timetable.at(afterClosing(terms.get(gate).get("day").asInt()), () -> concludeGate(gate, path, People.HANDLER));
    }

    private void concludeGate(String gate, String path, People who) {
        var found = terms.get(gate);
        tell(
                who,
                path,
                Map.of(
                        "result", found.get("result").asString(),
                        "reference", found.get("reference").asString(),
                        "note", found.get("note").asString()));
    }

    private Object reference(String gate) {
        return Map.of("reference", terms.get(gate).get("reference").asString());
    }

    private void discuss() {
        var discussion = terms.get("collectiveDiscussion");
        tell(
                People.SIGNATORY,
                "/collective-discussion",
                Map.of(
                        "reference", discussion.get("reference").asString(),
                        "headSpokeLast", discussion.get("headSpokeLast").asBoolean(),
                        "dissents", discussion.get("dissents").asInt(),
                        "note", discussion.get("note").asString()));
    }

    private void decide() {
        tell(
                People.SIGNATORY,
                "/decision",
                Map.of(
                        "reference", terms.at("/decision/reference").asString(),
                        "decidedAt", afterClosing(53.9).toString(),
                        "finalDocumentVersion", finalDocumentVersion));
    }

    private void interpretAndSeal() {
        var questions = new ArrayList<Object>();
        Material.json("interpretation-qa.json")
                .forEach(pair -> questions.add(Map.of(
                        "question", pair.get("question").asString(),
                        "answer", pair.get("answer").asString())));
        tell(
                People.HANDLER,
                "/interpretation",
                Map.of(
                        "title",
                        "《" + text("title") + "》解读",
                        "text",
                        Material.text("interpretation.md"),
                        "questions",
                        questions));
        tell(People.HANDLER, "/outcome/seal", Map.of());
    }

    static List<String> strings(JsonNode texts) {
        return texts.valueStream().map(JsonNode::asString).toList();
    }
}
