// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.workbench;

import java.util.Optional;
import org.jianting.consultation.events.StaffId;

/** Who a member of staff is, for colleagues: the record knows them by a number only. */
@FunctionalInterface
public interface StaffNames {

    Optional<String> of(StaffId staff);
}
