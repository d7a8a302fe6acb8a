// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** A container of the older kind, which also wraps what has a password. */
final class OldWordFile {

    private OldWordFile() {}

    static boolean isEncrypted(byte[] content) {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            return files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
            // A broken container fails in many ways, none of which says anything about a password.
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }
}
