// SPDX-License-Identifier: Apache-2.0
/**
 * What is asked, by whom, of whom and until when: each consultation with its notice, its draft and how far it has come. The
 * public sees it from the moment its notice is posted; staff see it from the beginning.
 */
@NullMarked
package org.jianting.projections.docket;

import org.jspecify.annotations.NullMarked;
