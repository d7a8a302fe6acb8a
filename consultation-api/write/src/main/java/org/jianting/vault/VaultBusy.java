// SPDX-License-Identifier: Apache-2.0
package org.jianting.vault;

/** More is waiting to be sealed than the vault takes in at once. Nothing was kept; try again shortly. */
public final class VaultBusy extends RuntimeException {

    VaultBusy(int waiting) {
        super("%d requests are waiting for the vault, and it takes no more. Nothing was kept; try again shortly."
                .formatted(waiting));
    }
}
