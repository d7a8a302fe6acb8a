// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.events.Digest;
import org.jianting.consultation.events.SubmissionReceived;
import org.jianting.consultation.events.SubmissionRegisteredByClerk;
import org.jianting.projections.docket.DocketConfiguration;
import org.jianting.projections.docket.WhoseBusiness;
import org.jianting.projections.outcome.ARound;
import org.jianting.projections.outcome.PublicQuery;
import org.jianting.projections.receipt.FindReceipt;
import org.jianting.projections.receipt.ReceiptConfiguration;
import org.jianting.projections.register.RegisterConfiguration;
import org.jianting.projections.tally.TallyConfiguration;
import org.jianting.projections.waiting.FindInvolvement;
import org.jianting.projections.waiting.WaitingConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RestController;

/** Docket, tally, register, receipts and who waits as the program puts them together. */
public final class EveryView implements AutoCloseable {

    private static final WhoseBusiness EVERYBODYS = (lead, participants, channelOwners) -> true;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public EveryView(ViewStore store) {
        this(store, ARound.POSTED.plusSeconds(60));
    }

    public EveryView(ViewStore store, Instant now) {
        // The store outlives the program here, as a directory would.
        context.registerBean(ViewStore.class, () -> store, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Clock.class, () -> Clock.fixed(now, ZoneOffset.UTC));
        context.register(
                DocketConfiguration.class,
                TallyConfiguration.class,
                RegisterConfiguration.class,
                WaitingConfiguration.class,
                ReceiptConfiguration.class);
        context.refresh();
    }

    public List<View> views() {
        return List.copyOf(context.getBeansOfType(View.class).values());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public void deliver(List<Fact> facts, int batch) {
        views().forEach(view -> ViewTest.deliver(view, facts, batch));
    }

    public WebTestClient http() {
        return WebTestClient.bindToController(context.getBeansWithAnnotation(RestController.class)
                        .values()
                        .toArray())
                .webFilter((exchange, chain) -> {
                    exchange.getAttributes().put(WhoseBusiness.ATTRIBUTE, EVERYBODYS);
                    return chain.filter(exchange);
                })
                .configureClient()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(64 << 20))
                .responseTimeout(Duration.ofSeconds(30))
                .build();
    }

    /** What an address answers, status included. */
    public String get(String address) {
        var answer =
                http().get().uri(address).exchange().expectBody(byte[].class).returnResult();
        var body = answer.getResponseBody();
        return answer.getStatus() + " " + (body == null ? "" : new String(body, UTF_8));
    }

    /** Everything that can be asked about a consultation, byte for byte. */
    public String answers(ConsultationId id) {
        var addresses = Stream.of(
                "/api/v1/consultations/" + id,
                "/api/v1/consultations/" + id + "/draft",
                "/api/v1/consultations/" + id + "/tally",
                "/api/v1/desk/consultations",
                "/api/v1/desk/consultations/" + id,
                "/api/v1/desk/consultations/" + id + "/points?from=1&limit=500",
                "/api/v1/desk/consultations/" + id + "/points/unruled",
                "/api/v1/desk/consultations/" + id + "/rulings",
                "/api/v1/desk/consultations/" + id + "/registrations",
                "/api/v1/desk/consultations/" + id + "/late",
                "/api/v1/desk/consultations/" + id + "/erasures",
                "/api/v1/desk/erasures");
        var involved = bean(FindInvolvement.class)
                .find(id)
                .map(found -> new String(PublicQuery.json(found), UTF_8))
                .blockOptional()
                .orElse("nobody");
        return addresses.map(address -> address + " " + get(address)).collect(Collectors.joining("\n")) + "\n"
                + involved;
    }

    /** What the holders of the receipts at these positions are told. */
    public String receipts(List<Fact> facts) {
        var find = bean(FindReceipt.class);
        return facts.stream()
                .flatMap(fact -> receiptOf(fact).stream()
                        .map(receipt -> find.find(fact.position(), receipt)
                                .map(status -> new String(PublicQuery.json(status), UTF_8))
                                .blockOptional()
                                .orElse("none at " + fact.position())))
                .collect(Collectors.joining("\n"));
    }

    private static List<Digest> receiptOf(Fact fact) {
        return switch (fact.event()) {
            case SubmissionReceived e -> List.of(e.receipt());
            case SubmissionRegisteredByClerk e -> List.of(e.receipt());
            default -> List.of();
        };
    }

    @Override
    public void close() {
        context.close();
    }
}
