// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jianting.projections.views.Documents.Kept;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Some documents, opened to fold a batch of facts into them in memory and then written once each.
 *
 * <p>A document takes no fact at or before the position that it had when it was opened: after a crash between the write of a
 * document and the write of the view's own position, the same facts come again, and a fact that counted twice is exactly what
 * an honest opponent would find first. Each write then succeeds only if the document still has that position.
 */
public final class Folding<S> {

    private final Documents<S> documents;
    private final Map<String, @Nullable Kept<S>> before;
    private final Map<String, Kept<S>> after = new LinkedHashMap<>();

    Folding(Documents<S> documents, Map<String, @Nullable Kept<S>> before) {
        this.documents = documents;
        this.before = before;
    }

    /** The document with everything that was folded into it so far; null when there is none yet. */
    public @Nullable S now(String id) {
        var changed = after.get(id);
        if (changed != null) {
            return changed.value();
        }
        var opened = opened(id);
        return opened == null ? null : opened.value();
    }

    /** Whether the document held this position when it was opened, so that a fact there changes nothing more. */
    public boolean holds(String id, long position) {
        var opened = opened(id);
        return opened != null && position <= opened.asOf();
    }

    /**
     * Folds a fact into a document that has to be there. A missing document is not one that has seen the fact already: it means
     * that the view has lost something, and the view stops.
     */
    public void change(String id, long position, UnaryOperator<S> to) {
        if (!holds(id, position)) {
            var current = now(id);
            if (current == null) {
                throw new IllegalStateException(
                        "The fact at position %,d changes document '%s', which is not there".formatted(position, id));
            }
            after.put(id, new Kept<>(position, to.apply(current)));
        }
    }

    /** Folds a fact into a document, which begins as {@code beginning} if it is not there. */
    public void changeFrom(S beginning, String id, long position, UnaryOperator<S> to) {
        if (!holds(id, position)) {
            var current = now(id);
            after.put(id, new Kept<>(position, to.apply(current == null ? beginning : current)));
        }
    }

    void change(Documents.Change<S> change) {
        var beginning = change.beginning();
        if (beginning == null) {
            change(change.id(), change.position(), change.to());
        } else {
            changeFrom(beginning, change.id(), change.position(), change.to());
        }
    }

    /** Writes what has changed, one atomic write a document, and fails if any of them was changed elsewhere meanwhile. */
    public Mono<Void> write() {
        return documents.write(new HashMap<>(before), after);
    }

    private @Nullable Kept<S> opened(String id) {
        if (!before.containsKey(id)) {
            throw new IllegalArgumentException("Document '%s' was not opened".formatted(id));
        }
        return before.get(id);
    }
}
