// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.submit;

import java.io.ByteArrayOutputStream;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The bytes of a file, gathered as they come. What the edge lets in bounds them. */
final class ChosenContent {

    private ChosenContent() {}

    static Mono<byte[]> of(Flux<PartEvent> events) {
        return events.collect(ByteArrayOutputStream::new, ChosenContent::add).map(ByteArrayOutputStream::toByteArray);
    }

    private static void add(ByteArrayOutputStream gathered, PartEvent event) {
        var buffer = event.content();
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        gathered.writeBytes(bytes);
    }
}
