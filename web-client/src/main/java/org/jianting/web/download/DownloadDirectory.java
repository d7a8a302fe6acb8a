// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.download;

import java.nio.file.Path;

/** Where files that were made lie until room is needed. It can be deleted whenever the program is not running. */
public record DownloadDirectory(Path path) {}
