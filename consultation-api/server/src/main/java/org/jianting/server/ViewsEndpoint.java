// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.util.List;
import org.jianting.ledger.Ledger;
import org.jianting.projections.views.ViewPosition;
import org.jianting.projections.views.ViewPositions;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far each view has followed the record: at the desk for staff, and for whoever operates the machine. */
@RestController
@Endpoint(id = "views")
class ViewsEndpoint {

    /** The last position of the record, and of each view. */
    record Following(long head, List<ViewPosition> views) {}

    private final Ledger ledger;
    private final ViewPositions positions;

    ViewsEndpoint(Ledger ledger, ViewPositions positions) {
        this.ledger = ledger;
        this.positions = positions;
    }

    @GetMapping("/api/v1/desk/views")
    @ReadOperation
    Following following() {
        // The head first: a view may then look too far, never too late.
        return new Following(ledger.head(), positions.all());
    }
}
