// SPDX-License-Identifier: Apache-2.0
/**
 * Who sits at the desk, as pages: signing in and out, one's own password and second factor, the administrators' work on
 * accounts, and what an auditor reads.
 */
@NullMarked
package org.jianting.web.accounts;

import org.jspecify.annotations.NullMarked;
