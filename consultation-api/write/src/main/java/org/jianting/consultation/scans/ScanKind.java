// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.scans;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a scan may be, told by its content and never by its name: what every browser can show beside the form. A TIFF is not among
 * them, because the second person could not look at it there.
 */
public enum ScanKind {
    PDF("application/pdf", "%PDF-"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff");

    private final String mediaType;
    private final String begins;

    ScanKind(String mediaType, String begins) {
        this.mediaType = mediaType;
        this.begins = begins;
    }

    public String mediaType() {
        return mediaType;
    }

    static Optional<ScanKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.matches(content)).findFirst();
    }

    private boolean matches(byte[] content) {
        var wanted = begins.getBytes(ISO_8859_1);
        return content.length > wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }
}
