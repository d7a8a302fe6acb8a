// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.scans;

/** A scan, opened. */
@SuppressWarnings("ArrayRecordComponent") // Carried from the drawer to the edge, never compared.
public record Scan(ScanKind kind, byte[] content) {

    @Override
    public String toString() {
        return "Scan(%s, %d bytes)".formatted(kind, content.length);
    }
}
