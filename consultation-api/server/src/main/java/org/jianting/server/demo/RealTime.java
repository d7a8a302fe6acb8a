// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.demo;

import java.time.InstantSource;

/** The time at which somebody looks at the example: everything in it is counted back from there. */
record RealTime(InstantSource source) {}
