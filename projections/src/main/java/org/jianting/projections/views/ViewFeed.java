// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Takes deliveries from Axon's processor and gives the facts to the view. */
record ViewFeed(View view, ViewStore store, Progress progress) implements EventHandlingComponent {

    private static final Logger LOG = LoggerFactory.getLogger(ViewFeed.class);

    @Override
    public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
        if (!(event.payload() instanceof Delivery delivery)) {
            throw new IllegalStateException("A view takes deliveries only, not " + event.payloadType());
        }
        var release = store.holdSaves();
        context.doFinally(end -> release.run());
        // Not in the phase in which Axon stores the position: actions of one phase may overlap, and a position kept
        // before its
        // documents would be a gap after a crash.
        context.onPostInvocation(unused -> apply(delivery));
        return MessageStream.empty();
    }

    private CompletableFuture<?> apply(Delivery delivery) {
        return Mono.defer(() -> view.apply(delivery.decoded()))
                .doOnSuccess(applied -> progress.applied(delivery.last()))
                .doOnError(failure -> stopped(delivery, failure))
                .toFuture();
    }

    private void stopped(Delivery delivery, Throwable failure) {
        var because = "It could not apply the facts from position %,d to %,d: %s"
                .formatted(delivery.facts().getFirst().position(), delivery.last(), failure);
        progress.stopped(because);
        LOG.error("View '{}' has stopped and tries again. {}", view.name(), because);
    }

    @Override
    public Set<QualifiedName> supportedEvents() {
        return Set.of(Delivery.NAME);
    }

    @Override
    public Object sequenceIdentifierFor(EventMessage event, ProcessingContext context) {
        return view.name();
    }

    @Override
    public ViewFeed subscribe(QualifiedName name, EventHandler handler) {
        throw new UnsupportedOperationException("A view's feed has one reader, the view");
    }
}
