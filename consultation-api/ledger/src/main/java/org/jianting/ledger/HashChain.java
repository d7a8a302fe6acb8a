// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * The chain that makes a change noticeable. Every part is preceded by its length: without it, "ab" + "c" and "a" + "bc"
 * would have one digest, and a byte could be moved from one field to the next unseen.
 */
final class HashChain {

    static final String DEFAULT_ALGORITHM = "SHA-256";

    private final MessageDigest prototype;

    private HashChain(MessageDigest prototype) {
        this.prototype = prototype;
    }

    static HashChain using(String algorithm) {
        try {
            return new HashChain(MessageDigest.getInstance(algorithm));
        } catch (NoSuchAlgorithmException e) {
            throw new LedgerUnavailable(
                    "The record is chained with %s, which this Java does not offer. Install a provider for it."
                            .formatted(algorithm),
                    e);
        }
    }

    String algorithm() {
        return prototype.getAlgorithm();
    }

    Tip genesis() {
        return new Tip(0, 0, Long.MIN_VALUE, new byte[prototype.getDigestLength()]);
    }

    /**
     * The expensive part of an event's digest. It does not need the position, so it is computed on the caller's thread
     * and the sequencer hashes only forty bytes an event.
     */
    byte[] contentDigest(EventContent content) {
        var digest = fresh();
        part(digest, content.id().getBytes(StandardCharsets.UTF_8));
        part(digest, content.name().getBytes(StandardCharsets.UTF_8));
        part(digest, content.version().getBytes(StandardCharsets.UTF_8));
        part(digest, ByteBuffer.allocate(Long.BYTES).putLong(content.time()).array());
        part(digest, content.tags());
        part(digest, content.metadata());
        part(digest, content.payload());
        return digest.digest();
    }

    byte[] eventDigest(long position, byte[] contentDigest) {
        var digest = fresh();
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
        digest.update(contentDigest);
        return digest.digest();
    }

    /** Hashes one commit event by event, so that a large one never has to be in memory. */
    Running running(byte[] previousHash) {
        return new Running(previousHash);
    }

    final class Running {

        private final MessageDigest digest = fresh();

        private Running(byte[] previousHash) {
            digest.update(previousHash);
        }

        void add(StoredEvent event) {
            digest.update(eventDigest(event.position(), contentDigest(event.content())));
        }

        byte[] digest() {
            return digest.digest();
        }
    }

    byte[] commitHash(byte[] previousHash, List<byte[]> eventDigests) {
        var digest = fresh();
        digest.update(previousHash);
        eventDigests.forEach(digest::update);
        return digest.digest();
    }

    byte[] commitHash(Commit commit) {
        var running = running(commit.previousHash());
        commit.events().forEach(running::add);
        return running.digest();
    }

    private MessageDigest fresh() {
        try {
            return (MessageDigest) prototype.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(prototype.getAlgorithm() + " cannot be cloned", e);
        }
    }

    private static void part(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
