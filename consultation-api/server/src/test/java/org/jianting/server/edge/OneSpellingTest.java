// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneSpellingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/desk/session",
                "/c/cns_01M4F2S4M2QXNRV70YTNGXVRGM",
                "/receipt/AB%20CD",
                "/c/%E5%9B%AD"
            })
    void what_needs_an_encoding_may_have_one(String path) {
        assertThat(OneSpelling.isPlainest(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/desk/sess%69on",
                "/%41pi",
                "/a/%7A",
                "/a/%7a",
                "/a/%30",
                "/first%2Dadministrator",
                "/a%2e",
                "/a%5F",
                "/a%7e",
                "/%E5%9B%AD/%61ctuator",
                "/a%",
                "/a%6"
            })
    void what_needs_none_must_not(String path) {
        assertThat(OneSpelling.isPlainest(path)).isFalse();
    }
}
