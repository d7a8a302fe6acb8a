// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.search;

import java.nio.file.Path;

/** Where the index lies. It can be deleted whenever the program is not running. */
public record SearchDirectory(Path path) {}
