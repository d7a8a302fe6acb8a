// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.SourceKind;

/**
 * A real regulation as draft, real comments on something else, and the regulation as it was amended as final document. Told once;
 * what was sent and what was seen stays here for the tests.
 */
final class ParkingStory {

    static final String MEANING = "这次修改把几处容易误解的表述写得更清楚";

    private static final Instant BEGINNING = Instant.parse("2026-02-02T01:00:00Z");
    private static final int REGISTERED = 20;
    private static final int SUPERSEDED = 50;
    private static final List<ChannelKind> BY_CLERK =
            List.of(ChannelKind.PAPER, ChannelKind.PHONE, ChannelKind.HEARING);

    /** The articles that were amended, and words that are new in each; the last ones stand in the 2024 text alone. */
    private static final Map<String, String> AMENDED = Map.of(
            "第二十三条",
            "经营者未将相关信息接入停车综合管理服务系统的，由交通主管部门责令限期改正；逾期未改正的，处五千元以上一万元以下罚款",
            "第二十九条",
            "应当由业主依法共同决定",
            "第三十九条",
            "《中华人民共和国治安管理处罚法》");

    private final RealInput input;
    private final Office office;
    private final Procedure procedure;
    private final Watch watch;
    private final int emptyRows;
    private final List<Comment> comments = new ArrayList<>();
    private final List<Filed> filed = new ArrayList<>();
    private final Map<Integer, Comment> byNumber = new HashMap<>();
    private final Map<Integer, String> publicTexts = new HashMap<>();
    private Map<String, String> clauses = Map.of();
    private InterruptedIntake.Result intake;
    private Rulings rulings;

    ParkingStory(RealInput input, Path directory) {
        this.input = input;
        office = Office.open(directory, BEGINNING);
        procedure = Procedure.prepare(office, "北京市机动车停车条例", input.statute("beijing-parking-2021-09-24.md"));
        var secrets = new ArrayList<>(AMENDED.values());
        secrets.add(MEANING);
        secrets.add(Rulings.REASON);
        watch = new Watch(office, procedure.id(), secrets);
        emptyRows = (int) rows().stream().filter(String::isBlank).count();
    }

    private List<String> rows() {
        return input.comments("vtaiwan-uberx.csv");
    }

    void tell() throws InterruptedException {
        consult();
        takeStock();
        rule();
        decide();
        finish();
    }

    private void consult() throws InterruptedException {
        watch.look("before the notice");
        office.move(Duration.ofDays(20));
        procedure.publishNotice();
        clauses = procedure.draftClauses();
        watch.look("notice posted");
        var bodies = rows().stream().filter(row -> !row.isBlank()).toList();
        for (int i = 0; i < bodies.size(); i++) {
            comments.add(comment("vtaiwan-" + i, ChannelKind.WEB, bodies.get(i), i));
        }
        office.move(Duration.ofDays(3));
        intake = new InterruptedIntake(office, procedure).send(comments);
        filed.addAll(intake.filed());
        watch.alsoFollow(filed.subList(0, 3));
        watch.look("comments received");
        register();
        watch.look("papers registered");
        procedure.letTheClockClose();
        watch.look("closed by the clock");
    }

    private Comment comment(String key, ChannelKind channel, String text, int turn) {
        var about = new ArrayList<String>();
        Stream.of("第二十三条", "第二十九条")
                .filter(label -> turn % (label.equals("第二十三条") ? 7 : 5) == 0)
                .forEach(label -> about.add(clauses.get(label)));
        return new Comment(key, channel, text, SourceKind.values()[turn % SourceKind.values().length], about);
    }

    private void register() {
        var texts = input.comments("15-per-hour-seattle.csv").stream()
                .filter(row -> !row.isBlank())
                .limit(REGISTERED)
                .toList();
        for (int i = 0; i < texts.size(); i++) {
            var comment = comment("seattle-" + i, BY_CLERK.get(i % BY_CLERK.size()), texts.get(i), i);
            comments.add(comment);
            filed.add(procedure.register(comment));
        }
        watch.alsoFollow(filed.subList(filed.size() - 3, filed.size()));
    }

    private void takeStock() {
        int count = procedure.sealRoster();
        watch.look("roster sealed");
        var bySubmission = new HashMap<String, Comment>();
        filed.forEach(each -> bySubmission.put(each.submissionId(), each.comment()));
        procedure.readTexts(count).forEach((number, read) -> {
            var comment = bySubmission.get(read.get("submissionId").asString());
            if (!comment.text().equals(read.get("text").asString())) {
                throw new IllegalStateException("Number %d reads otherwise than it was sent".formatted(number));
            }
            byNumber.put(number, comment);
        });
        Rulings.split(procedure);
        publicTexts.putAll(procedure.approvePublicTexts(count));
        watch.look("public texts approved");
    }

    private void rule() {
        rulings = new Rulings(
                procedure,
                AMENDED.entrySet().stream()
                        .map(amended -> new Ruled.Promise(clauses.get(amended.getKey()), amended.getValue()))
                        .toList());
        rulings.ruleOn(byNumber.size());
        rulings.supersede(SUPERSEDED);
        watch.look("every point ruled");
        procedure.tell(Person.SIGNATORY, "/rulings/approve", Map.of());
        watch.look("rulings approved");
    }

    private void decide() {
        for (var gate : List.of("/expert-opinion", "/risk-assessment", "/competition-review")) {
            procedure.passGate(Person.HANDLER, gate);
        }
        office.move(Duration.ofDays(14));
        procedure.registerFinalDocument("北京市机动车停车条例", input.statute("beijing-parking-2024-03-29.md"));
        watch.look("final document registered");
        procedure.passGate(Person.REVIEWER, "/legality-review");
        procedure.discuss();
        watch.look("gates passed");
        procedure.decide();
        watch.look("decided");
    }

    private void finish() {
        procedure.interpret(MEANING + "，没有增加停车人的负担。");
        watch.look("interpretation registered");
        procedure.seal();
        watch.look("outcome sealed");
        office.move(Duration.ofDays(2));
        procedure.publish();
        office.letViewsFollow();
    }

    Map<String, String> snapshot() {
        return Snapshot.take(office, procedure.id(), rulings.byPoint().keySet(), filed);
    }

    /** Killed once more; what is disposable is thrown away, and the program has to find it again in the record. */
    void rebuildViews() {
        office.kill();
        List.of("views", "index").forEach(name -> delete(office.data().resolve(name)));
        office.startAgain(Duration.ZERO);
        office.letViewsFollow();
    }

    private static void delete(Path directory) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String id() {
        return procedure.id();
    }

    Office office() {
        return office;
    }

    Watch watch() {
        return watch;
    }

    int emptyRows() {
        return emptyRows;
    }

    InterruptedIntake.Result intake() {
        return intake;
    }

    List<Comment> comments() {
        return comments;
    }

    List<Filed> filed() {
        return filed;
    }

    Map<Integer, Comment> byNumber() {
        return byNumber;
    }

    Map<Integer, String> publicTexts() {
        return publicTexts;
    }

    Rulings rulings() {
        return rulings;
    }
}
