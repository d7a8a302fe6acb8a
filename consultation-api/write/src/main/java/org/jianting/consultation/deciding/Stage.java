// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.deciding;

import org.jianting.consultation.verdict.Words;

/** Where the matter stands, as far as deciding cares. */
enum Stage {
    UNKNOWN,
    CONSULTING,
    RULED,
    DECIDED,
    SEALED,
    WITHDRAWN;

    Words words() {
        return switch (this) {
            case UNKNOWN -> new Words("尚未启动", "not initiated");
            case CONSULTING -> new Words("征集或研究处理中", "being consulted or ruled on");
            case RULED -> new Words("处理意见已审定", "ruled on, with the rulings approved");
            case DECIDED -> new Words("已决定", "decided");
            case SEALED -> new Words("公开包已封存", "sealed for publication");
            case WITHDRAWN -> new Words("已终止", "withdrawn");
        };
    }
}
