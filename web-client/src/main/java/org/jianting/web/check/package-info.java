// SPDX-License-Identifier: Apache-2.0
/**
 * Is somebody there? A machine that sends thousands of comments must work for each; a person's browser does that work unnoticed, and
 * who has no script answers a question in words. Nobody has to read a picture.
 */
@NullMarked
package org.jianting.web.check;

import org.jspecify.annotations.NullMarked;
