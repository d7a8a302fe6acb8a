// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.download;

/** A line of a paper's contents, and the place it leads to. */
public record Bookmark(String name, String id) {}
