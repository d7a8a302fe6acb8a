// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.numbering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jianting.consultation.desk.Sha256;
import org.jianting.consultation.events.Digest;
import org.junit.jupiter.api.Test;

class MerkleRootTest {

    /** RFC 6962, section 2.1, as it is written there. */
    private static byte[] naive(List<Digest> leaves) {
        var hash = Sha256.start();
        if (leaves.isEmpty()) {
            return hash.digest();
        }
        if (leaves.size() == 1) {
            hash.update((byte) 0);
            return hash.digest(leaves.getFirst().value().getBytes(UTF_8));
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        hash.update((byte) 1);
        hash.update(naive(leaves.subList(0, half)));
        return hash.digest(naive(leaves.subList(half, leaves.size())));
    }

    @Test
    void it_is_the_root_of_the_rfc_for_every_number_of_leaves() {
        var leaves = new ArrayList<Digest>();
        var root = new MerkleRoot();
        for (int i = 0; i <= 300; i++) {
            assertThat(root.digest()).isEqualTo(Sha256.digestOf(naive(leaves)));
            var leaf = Sha256.digest(("leaf " + i).getBytes(UTF_8));
            leaves.add(leaf);
            root.add(leaf);
        }
    }
}
