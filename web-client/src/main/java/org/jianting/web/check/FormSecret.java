// SPDX-License-Identifier: Apache-2.0
package org.jianting.web.check;

/** What signs the checks of forms. The same after a restart, so that a form that was open then can still be sent. */
@FunctionalInterface
public interface FormSecret {

    String key();
}
