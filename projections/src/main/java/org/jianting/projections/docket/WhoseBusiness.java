// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.util.List;
import org.jianting.consultation.events.Unit;

/** Whether whoever reads has business with a consultation. The views know nobody; the program says it with the request. */
@FunctionalInterface
public interface WhoseBusiness {

    /** The attribute of a request under which the program leaves it. */
    String ATTRIBUTE = WhoseBusiness.class.getName();

    boolean includes(Unit lead, List<Unit> participants, List<Unit> channelOwners);

    default boolean includes(Dossier dossier) {
        var notice = dossier.notice();
        var owners = notice == null
                ? List.<Unit>of()
                : notice.channels().stream().map(channel -> channel.owner()).toList();
        return includes(dossier.lead(), dossier.participants(), owners);
    }
}
