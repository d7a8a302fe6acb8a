// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.publictexts;

/** The public text that is proposed for one number. */
public record NumberedText(int number, String text) {

    @Override
    public String toString() {
        return "NumberedText(%d)".formatted(number);
    }
}
