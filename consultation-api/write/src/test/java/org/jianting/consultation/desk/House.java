// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jianting.consultation.envelopes.Envelopes;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.verdict.Answer;
import org.jianting.consultation.verdict.Commands;
import org.jianting.consultation.verdict.FactTags;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.StaffArgument;
import org.jianting.vault.MasterKey;
import org.jianting.vault.SealedBlobs;
import org.jianting.vault.SealedDrawer;
import org.jianting.vault.Vault;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.FileSystemUtils;

/** The write side with some of its features, on Axon's own store in memory and a vault in a directory that is thrown away. */
public final class House implements AutoCloseable {

    /** What a feature offers to be made known. */
    @FunctionalInterface
    public interface Feature {
        EventSourcingConfigurer register(EventSourcingConfigurer configurer);
    }

    public final MovingClock clock;
    public final Path directory;
    public final AxonConfiguration axon;
    public final Commands commands;
    public final RecordedFacts record;
    public final Identifiers identifiers;
    public final Desk desk;
    public final Vault vault;
    public final SealedBlobs blobs;
    public final Envelopes envelopes;
    public final SealedDrawer drawer;

    private House(Instant now, List<Feature> features) {
        clock = new MovingClock(now);
        var configurer = EventSourcingConfigurer.create()
                .registerTagResolver(configuration -> new FactTags())
                .componentRegistry(registry -> registry.registerComponent(Clock.class, configuration -> clock));
        features.forEach(feature -> feature.register(configurer));
        axon = configurer.start();
        commands = new Commands(axon.getComponent(CommandGateway.class));
        record = new RecordedFacts(axon.getComponent(EventStorageEngine.class));
        identifiers = new Identifiers(clock);
        desk = new Desk(commands, record, clock);
        directory = newDirectory();
        vault = Vault.open(
                directory.resolve("vault"), MasterKey.fromFileOrCreate(directory.resolve("master.key")), clock);
        blobs = new SealedBlobs(vault, directory.resolve("attachments"));
        envelopes = new Envelopes(vault, blobs);
        drawer = new SealedDrawer(vault, directory.resolve("scans"), clock);
    }

    public static House with(Instant now, Feature... features) {
        return new House(now, List.of(features));
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("jianting-house");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Staff staff(String name, Role... roles) {
        return new Staff(new StaffId("stf_" + name), new Unit("gx", "科技局"), Set.of(roles));
    }

    /** The client of one endpoint, with somebody at the desk or nobody. */
    public WebTestClient client(Staff staff, Object... endpoints) {
        return WebTestClient.bindToController(endpoints)
                .argumentResolvers(resolvers -> resolvers.addCustomResolver(new StaffArgument()))
                .webFilter((exchange, chain) -> {
                    exchange.getAttributes().put(Staff.ATTRIBUTE, staff);
                    return chain.filter(exchange);
                })
                .build();
    }

    public Answer.Recorded accepted(Object command) {
        var answer = commands.send(command).block();
        if (answer instanceof Answer.Recorded recorded) {
            return recorded;
        }
        throw new AssertionError("%s was refused: %s".formatted(command, answer));
    }

    public Refusal refused(Object command) {
        var answer = commands.send(command).block();
        if (answer instanceof Answer.TurnedDown(var refusal)) {
            return refusal;
        }
        throw new AssertionError("%s was accepted".formatted(command));
    }

    /** Everything on the record, in order. */
    public List<ConsultationEvent> facts() {
        return record.read(EventCriteria.havingAnyTag()).join().stream()
                .map(RecordedFacts.At::fact)
                .toList();
    }

    @Override
    public void close() {
        axon.shutdown();
        blobs.close();
        drawer.close();
        vault.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
