// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.ruling;

import java.util.List;
import org.jianting.consultation.events.*;
import org.jianting.consultation.verdict.Words;

/**
 * What the desk answers.
 *
 * @param position of the last fact in the record
 * @param ids of the rulings that came into being
 * @param warnings nothing was refused, and yet a person should look
 */
record Recorded(long position, List<String> ids, List<Words> warnings) {}
