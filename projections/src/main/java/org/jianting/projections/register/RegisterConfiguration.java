// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.register;

import org.jianting.projections.views.View;
import org.jianting.projections.views.ViewStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the register together; the program brings the store and keeps its addresses to staff. */
@Configuration(proxyBeanMethods = false)
public class RegisterConfiguration {

    @Bean
    Registers registers(ViewStore store) {
        return Registers.in(store);
    }

    @Bean
    View registerView(Registers registers) {
        return registers.view();
    }

    @Bean
    FindRegister findRegister(Registers registers) {
        return registers.find();
    }

    @Bean
    RegisterEndpoint registerEndpoint(FindRegister find) {
        return new RegisterEndpoint(find);
    }

    @Bean
    ErasuresEndpoint erasuresEndpoint(FindRegister find) {
        return new ErasuresEndpoint(find);
    }
}
