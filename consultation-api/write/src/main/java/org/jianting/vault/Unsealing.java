// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/** Opens one sealed text with what the vault holds of its key. */
final class Unsealing {

    private Unsealing() {}

    static Optional<byte[]> open(SealedIn text, KeyId id, HeldKey key, MasterKey masterKey) {
        return switch (key) {
            case HeldKey.Wrapped(var wrapped) -> Optional.of(decrypt(text, unwrap(id, wrapped, masterKey)));
            case HeldKey.Destroyed _ -> Optional.empty();
            case HeldKey.NeverHeld _ ->
                throw new EnvelopeBroken(("This vault never held key %s. If the record is right, the vault was restored"
                                + " from an older moment than the record; restore the one that matches it.")
                        .formatted(id.text()));
        };
    }

    private static byte[] unwrap(KeyId id, byte[] wrapped, MasterKey masterKey) {
        try {
            return masterKey.unwrap(id.bytes(), wrapped);
        } catch (AEADBadTagException damaged) {
            throw new EnvelopeBroken("Key %s is damaged in the vault".formatted(id.text()), damaged);
        }
    }

    private static byte[] decrypt(SealedIn text, byte[] key) {
        var sealed = text.sealed();
        if (!sealed.algorithm().equals(Aes256Gcm.NAME)) {
            throw new EnvelopeBroken(
                    "Sealed with '%s'; this vault knows %s".formatted(sealed.algorithm(), Aes256Gcm.NAME));
        }
        try {
            var context = text.context().getBytes(UTF_8);
            return Aes256Gcm.decrypt(Aes256Gcm.key(key), sealed.nonce(), context, sealed.ciphertext());
        } catch (AEADBadTagException altered) {
            throw new EnvelopeBroken(
                    "Key %s does not open this text: it was altered, or it was not sealed as '%s'"
                            .formatted(sealed.keyId(), text.context()),
                    altered);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
