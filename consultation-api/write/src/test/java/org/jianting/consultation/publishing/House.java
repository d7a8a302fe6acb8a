// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publishing;

import static org.jianting.consultation.ruling.ParkingStory.POSTED;
import static org.jianting.consultation.ruling.ParkingStory.sha256;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.jianting.consultation.consulting.ConsultingFeature;
import org.jianting.consultation.deciding.DecidingFeature;
import org.jianting.consultation.desk.Identifiers;
import org.jianting.consultation.desk.RecordedFacts;
import org.jianting.consultation.envelopes.Envelopes;
import org.jianting.consultation.events.*;
import org.jianting.consultation.numbering.NumberingFeature;
import org.jianting.consultation.preparing.PreparingFeature;
import org.jianting.consultation.privacy.PrivacyFeature;
import org.jianting.consultation.publictexts.NumberedDigest;
import org.jianting.consultation.publictexts.NumberedText;
import org.jianting.consultation.publictexts.Proposals;
import org.jianting.consultation.publictexts.PublicTextsFeature;
import org.jianting.consultation.registering.ClerkIntake;
import org.jianting.consultation.registering.NewEntry;
import org.jianting.consultation.registering.RegisteringFeature;
import org.jianting.consultation.ruling.Rehearsal;
import org.jianting.consultation.ruling.RulingFeature;
import org.jianting.consultation.submitting.ConsultedDrafts;
import org.jianting.consultation.submitting.Intake;
import org.jianting.consultation.submitting.NewSubmission;
import org.jianting.consultation.submitting.SubmittingFeature;
import org.jianting.vault.MasterKey;
import org.jianting.vault.SealedBlobs;
import org.jianting.vault.Vault;
import org.springframework.util.FileSystemUtils;

/** The whole write side as it runs, over a record in memory, with a real vault and a clock that the test sets. */
final class House implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path directory = Files.createTempDirectory("house");
    private volatile Instant now = POSTED;
    private final Clock clock;
    private final Vault vault;
    private final SealedBlobs blobs;
    private Rehearsal rehearsal;
    private Intake intake;
    private ClerkIntake clerks;
    private Proposals proposals;

    House() throws IOException {
        InstantSource source = () -> now;
        clock = source.withZone(ZoneOffset.UTC);
        vault = Vault.open(directory, MasterKey.fromFileOrCreate(directory.resolve("master.key")), clock);
        blobs = new SealedBlobs(vault, directory.resolve("blobs"));
        beginAnew();
    }

    /** An empty record: one in memory finds facts by looking at all of them, so it must not grow long. */
    void beginAnew() {
        if (rehearsal != null) {
            rehearsal.close();
        }
        rehearsal = new Rehearsal(clock, House::features);
        var envelopes = new Envelopes(vault, blobs);
        var record = new RecordedFacts(rehearsal.engine());
        var drafts = new ConsultedDrafts(record);
        var identifiers = new Identifiers(clock);
        intake = new Intake(envelopes, vault, drafts, rehearsal.commands(), record, identifiers, clock);
        proposals = new Proposals(record, envelopes, rehearsal.desk());
        clerks = new ClerkIntake(envelopes, drafts, rehearsal.commands(), identifiers, clock);
    }

    private static EventSourcingConfigurer features(EventSourcingConfigurer configurer) {
        PreparingFeature.register(configurer);
        ConsultingFeature.register(configurer);
        SubmittingFeature.register(configurer);
        RegisteringFeature.register(configurer);
        NumberingFeature.register(configurer);
        PublicTextsFeature.register(configurer);
        PrivacyFeature.register(configurer);
        RulingFeature.register(configurer);
        DecidingFeature.register(configurer);
        return PublishingFeature.register(configurer);
    }

    void setClock(Instant instant) {
        now = instant;
    }

    /** Somebody proposes a public text; it is sealed before the rules are asked. */
    record ProposeText(ConsultationId id, int number, String text, StaffId by) {}

    /** Somebody approves what was proposed last; it is opened before the rules are asked. */
    record ApproveText(ConsultationId id, int number, StaffId by) {}

    void ask(Object command) {
        switch (command) {
            case ProposeText(var id, var number, var text, var by) ->
                proposals
                        .propose(id, 1, List.of(new NumberedText(number, text)), by)
                        .block(PATIENCE);
            case ApproveText(var id, var number, var by) ->
                proposals
                        .approve(id, 1, List.of(new NumberedDigest(number, null)), by)
                        .block(PATIENCE);
            default -> rehearsal.ask(command);
        }
    }

    List<ConsultationEvent> record(ConsultationId id) {
        return rehearsal.record(id);
    }

    /** Somebody sends a comment through the portal; whether it is taken is for the rules to say. */
    void submit(ConsultationId id) {
        intake.take(id, comment(), null).block(PATIENCE);
    }

    /** A clerk enters a letter that arrived at this moment. */
    void enter(ConsultationId id, StaffId clerk, Instant arrived) {
        var entry = new NewEntry(comment(), ChannelKind.PAPER, arrived, sha256("scan"), "扫描件");
        clerks.enter(id, entry, clerk).block(PATIENCE);
    }

    private static NewSubmission comment() {
        return new NewSubmission("停车费太高，请降低。", List.of(), SourceKind.INDIVIDUAL, null, null, List.of());
    }

    @Override
    public void close() throws IOException {
        rehearsal.close();
        blobs.close();
        vault.close();
        FileSystemUtils.deleteRecursively(directory);
    }
}
