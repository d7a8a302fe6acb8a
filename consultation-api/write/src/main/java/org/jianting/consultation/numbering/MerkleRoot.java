// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.numbering;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.events.Digest;

/**
 * The root of the tree of RFC 6962, section 2.1, grown leaf by leaf; a leaf is a submission's digest as the record writes it,
 * in UTF-8. Only the roots of full subtrees are kept, so a million leaves cost twenty hashes.
 */
final class MerkleRoot {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    @SuppressWarnings("ArrayRecordComponent") // Never compared, never leaves this class.
    private record Subtree(byte[] hash, int leaves) {}

    private final MessageDigest sha256 = Sha256.start();
    private final Deque<Subtree> full = new ArrayDeque<>();

    void add(Digest leaf) {
        sha256.update(LEAF);
        var tree = new Subtree(sha256.digest(leaf.value().getBytes(UTF_8)), 1);
        while (!full.isEmpty() && full.peek().leaves() == tree.leaves()) {
            tree = joined(full.pop(), tree);
        }
        full.push(tree);
    }

    Digest digest() {
        if (full.isEmpty()) {
            return Sha256.digest(new byte[0]);
        }
        var trees = full.iterator();
        var right = trees.next();
        while (trees.hasNext()) {
            right = joined(trees.next(), right);
        }
        return Sha256.digestOf(right.hash());
    }

    private Subtree joined(Subtree left, Subtree right) {
        sha256.update(NODE);
        sha256.update(left.hash());
        return new Subtree(sha256.digest(right.hash()), left.leaves() + right.leaves());
    }
}
