// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import org.jianting.projections.views.View;
import org.jianting.projections.views.ViewStore;

/** The registers in a store: the view that follows the record, and the reader. */
public record Registers(View view, FindRegister find) {

    public static Registers in(ViewStore store) {
        var documents = RegisterDocuments.in(store);
        return new Registers(new RegisterView(documents), new FindRegister(documents));
    }
}
