// SPDX-License-Identifier: Apache-2.0
/**
 * The table at which an office rules on points: which there are, through which channel, on which clause, and who has ruled on
 * them how, for a hundred thousand of them as for ten. It begins when the roster is sealed and reads the submissions from the
 * record then, so that it costs nothing while people submit. A ruling is one entry of a log, however many points it answers.
 * Nothing here is public, and no words of a point are here.
 */
@NullMarked
package org.jianting.projections.workbench;

import org.jspecify.annotations.NullMarked;
