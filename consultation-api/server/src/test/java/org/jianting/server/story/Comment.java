// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jianting.consultation.events.ChannelKind;
import org.jianting.consultation.events.SourceKind;

/**
 * One comment as it is sent.
 *
 * @param key under which it is sent again when no answer came
 * @param clauses ids of the draft's
 */
record Comment(String key, ChannelKind channel, String text, SourceKind sourceKind, List<String> clauses) {

    Map<String, Object> submission() {
        var body = new HashMap<String, Object>();
        body.put("text", text);
        body.put("sourceKind", sourceKind.name());
        body.put("clauses", clauses);
        return body;
    }

    Map<String, Object> registration(Instant effectiveReceivedAt) {
        var body = submission();
        body.put("channel", channel.name());
        body.put("effectiveReceivedAt", effectiveReceivedAt.toString());
        body.put("evidence", digestOf(text));
        body.put("evidenceKind", "原件扫描件，" + key);
        return body;
    }

    private static String digestOf(String paper) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(paper.getBytes(StandardCharsets.UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
