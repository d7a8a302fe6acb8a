// SPDX-License-Identifier: Apache-2.0
package org.jianting.ledger;

/**
 * How a fact becomes bytes and comes back. The bytes are what the hash chain covers, so one fact must always give the
 * same bytes.
 */
public interface FactCodec {

    byte[] encode(Object fact);

    Object decode(String name, String version, byte[] bytes);

    String nameOf(Class<?> type);

    String versionOf(Class<?> type);

    Class<?> typeOf(String name, String version);
}
