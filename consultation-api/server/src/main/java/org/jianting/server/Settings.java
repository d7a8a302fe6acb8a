// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an office decides about its installation; {@code jianting.properties} explains each.
 *
 * @param data the data directory
 * @param masterKey 32 bytes in Base64, where the key is to come from the environment
 * @param masterKeyFile where the key lies; beside the data directory when neither is given
 * @param mongodbUri of the views; embedded when absent
 */
@ConfigurationProperties("jianting")
record Settings(
        @DefaultValue("data") Path data,
        @Nullable String masterKey,
        @Nullable Path masterKeyFile,
        @Nullable String mongodbUri) {

    /** Never the key. */
    @Override
    public String toString() {
        return "Settings[data=" + data + "]";
    }
}
