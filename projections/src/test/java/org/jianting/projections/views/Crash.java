// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.views;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.BsonDocument;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Lets so many bulk writes through; of the next one only some documents are written, and then nothing more happens. */
final class Crash {

    /** What a program that has died would not even see. */
    static final class Crashed extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private final Random random;
    private int writesLeft;

    Crash(int writes, Random random) {
        this.writesLeft = writes;
        this.random = random;
    }

    @SuppressWarnings("unchecked")
    MongoCollection<BsonDocument> between(MongoCollection<BsonDocument> store) {
        return (MongoCollection<BsonDocument>) Proxy.newProxyInstance(
                MongoCollection.class.getClassLoader(),
                new Class<?>[] {MongoCollection.class},
                (proxy, method, arguments) -> method.getName().equals("bulkWrite")
                        ? Mono.defer(() -> Mono.from(write(store, method, arguments)))
                        : method.invoke(store, arguments));
    }

    private Publisher<?> write(MongoCollection<BsonDocument> store, Method method, Object[] arguments) {
        if (writesLeft < 0) {
            return Mono.error(new Crashed());
        }
        if (writesLeft-- > 0) {
            return call(store, method, arguments);
        }
        var some = new ArrayList<>((List<?>) arguments[0]);
        some.removeIf(write -> random.nextBoolean());
        arguments[0] = some;
        return some.isEmpty()
                ? Mono.error(new Crashed())
                : Mono.from(call(store, method, arguments)).then(Mono.error(new Crashed()));
    }

    private static Publisher<?> call(MongoCollection<BsonDocument> store, Method method, Object[] arguments) {
        try {
            return (Publisher<?>) method.invoke(store, arguments);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
