// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.pointtexts;

import java.nio.file.Path;

/** Where the index of these texts lies. It can be deleted whenever the program is not running. */
public record PointTextsDirectory(Path path) {}
