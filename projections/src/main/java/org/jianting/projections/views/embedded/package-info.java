// SPDX-License-Identifier: Apache-2.0
/**
 * The view store that needs nothing installed: a server of MongoDB's protocol inside this program, and the file under it. The
 * protocol, queries and updates are mongo-java-server's; what lies here is how documents are laid down, as the bytes of their
 * BSON, so that what they take in memory is known and finding one costs a comparison of bytes.
 */
@NullMarked
package org.jianting.projections.views.embedded;

import org.jspecify.annotations.NullMarked;
