// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.check;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hard the form makes it for machines.
 *
 * @param formCheck {@code off} where somebody else keeps machines out
 * @param formCheckWork the most hashes that one comment takes, half of them on average
 * @param formCheckWait how long who answers in words must have had the page
 * @param formCheckPlainPerHour comments of one address that may come with an answer in words
 */
@ConfigurationProperties("jianting")
public record CheckSettings(
        @DefaultValue("on") String formCheck,
        @DefaultValue("50000") long formCheckWork,
        @DefaultValue("5s") Duration formCheckWait,
        @DefaultValue("20") int formCheckPlainPerHour) {

    public CheckSettings {
        if (!formCheck.equals("on") && !formCheck.equals("off")) {
            throw new IllegalArgumentException("jianting.form-check is on or off, not \"%s\"".formatted(formCheck));
        }
        if (formCheckWork < 1 || formCheckWork > FormCheck.HARDEST) {
            throw new IllegalArgumentException(
                    "jianting.form-check-work is 1 to %,d, not %,d".formatted(FormCheck.HARDEST, formCheckWork));
        }
    }

    boolean isOff() {
        return formCheck.equals("off");
    }
}
