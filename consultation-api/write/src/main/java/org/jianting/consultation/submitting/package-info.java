// SPDX-License-Identifier: Apache-2.0
/**
 * A person sends a comment and gets a receipt: in time it is always taken, too late it is told by how much, and sending it
 * twice never makes two. What was written is sealed before the record sees it.
 */
@NullMarked
package org.jianting.consultation.submitting;

import org.jspecify.annotations.NullMarked;
