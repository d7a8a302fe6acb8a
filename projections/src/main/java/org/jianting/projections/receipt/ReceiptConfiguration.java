// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.receipt;

import org.jianting.projections.views.View;
import org.jianting.projections.views.ViewStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the receipts together; the program brings the store. Their address is the program's, for it can read a code. */
@Configuration(proxyBeanMethods = false)
public class ReceiptConfiguration {

    @Bean
    Receipts receipts(ViewStore store) {
        return Receipts.in(store);
    }

    @Bean
    View receiptView(Receipts receipts) {
        return receipts.view();
    }

    @Bean
    FindReceipt findReceipt(Receipts receipts) {
        return receipts.find();
    }
}
