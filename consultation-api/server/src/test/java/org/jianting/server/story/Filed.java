// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.story;

import tools.jackson.databind.JsonNode;

/** A comment that was acknowledged, and what its sender was told. */
record Filed(Comment comment, String submissionId, String code, long position) {

    static Filed of(Comment comment, JsonNode answer) {
        return new Filed(
                comment,
                answer.get("submissionId").asString(),
                answer.at("/receipt/code").asString(),
                answer.at("/receipt/position").asLong());
    }
}
