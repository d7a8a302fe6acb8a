// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.download;

import java.util.Locale;
import org.springframework.http.MediaType;

/** The kinds of file. */
enum Form {
    XLSX,
    PDF,
    TXT,
    MD;

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    MediaType type() {
        return switch (this) {
            case XLSX -> MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            case PDF -> MediaType.APPLICATION_PDF;
            case TXT -> MediaType.parseMediaType("text/plain;charset=utf-8");
            case MD -> MediaType.parseMediaType("text/markdown;charset=utf-8");
        };
    }
}
