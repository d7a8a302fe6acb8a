// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.workbench;

import java.time.ZoneId;
import java.util.List;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.consultation.verdict.Staff;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** One table that waits for rulings. */
@Component
final class ExampleTables implements Tables {

    static final ConsultationId PARKING = new ConsultationId("cns_parking");

    @Override
    public Mono<OfficeTable> find(ConsultationId consultation, Staff staff) {
        return consultation.equals(PARKING)
                ? Mono.just(new OfficeTable(
                        consultation,
                        "河湾新区停车管理办法",
                        ZoneId.of("Asia/Shanghai"),
                        1,
                        10,
                        true,
                        staff,
                        List.of(new OfficeTable.Named("stf_example", "wang"))))
                : Mono.empty();
    }
}
