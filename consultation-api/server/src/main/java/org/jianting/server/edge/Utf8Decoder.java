// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON in well-formed UTF-8 and in nothing else, whatever the bytes look like and whatever the header promises. */
final class Utf8Decoder extends JacksonJsonDecoder {

    Utf8Decoder(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    public boolean canDecode(ResolvableType type, @Nullable MimeType mimeType) {
        var charset = mimeType == null ? null : mimeType.getCharset();
        boolean utf8 =
                charset == null || charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
        return utf8 && super.canDecode(type, mimeType);
    }

    @Override
    public Object decode(
            DataBuffer body, ResolvableType type, @Nullable MimeType mimeType, @Nullable Map<String, Object> hints) {
        var unfit = WellFormedUtf8.firstUnfit(body);
        if (unfit != WellFormedUtf8.ALL_FIT) {
            DataBufferUtils.release(body);
            throw new FaultSignal(Faults.notUtf8(unfit));
        }
        return super.decode(body, type, mimeType, hints);
    }
}
