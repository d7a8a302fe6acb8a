// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.nio.file.Path;
import org.jianting.server.accounts.OperatorsWayIn;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The program. {@code ./run} starts it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ConfigurationPropertiesScan
// By their whole names: two features may each have an endpoint of the same name.
@ComponentScan(
        basePackages = {"org.jianting.consultation", "org.jianting.web", "org.jianting.server"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
// Each view puts itself together in one place, endpoint and all.
@ComponentScan(
        basePackages = "org.jianting.projections",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(Configuration.class),
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Jianting {

    public static void main(String[] arguments) {
        if (arguments.length == 2 && arguments[0].equals("verify-record")) {
            System.exit(VerifyRecord.verify(Path.of(arguments[1]), System.out));
        }
        if (arguments.length == 3 && arguments[0].equals("way-in")) {
            System.exit(OperatorsWayIn.give(Path.of(arguments[1]), arguments[2], System.out));
        }
        start(arguments);
    }

    /** Starts the program in this process, for tests and demonstrations as well. */
    public static ConfigurableApplicationContext start(String... arguments) {
        // Before anything of Axon is loaded: its update checker would otherwise call home.
        System.setProperty("axoniq.update-checker.disabled", "true");
        // With the epoll transport of this version, a kept-alive connection whose answer was finished by another thread
        // can stay
        // unread for ever once the next request is already there (seen in 4 of 15 runs; with NIO in none).
        System.setProperty("reactor.netty.native", "false");
        var application = new SpringApplication(Jianting.class);
        application.setBannerMode(Banner.Mode.OFF);
        return application.run(arguments);
    }
}
