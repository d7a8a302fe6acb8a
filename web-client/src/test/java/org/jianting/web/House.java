// SPDX-License-Identifier: Apache-2.0
package org.jianting.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import org.jianting.consultation.events.StaffId;
import org.jianting.consultation.events.Unit;
import org.jianting.consultation.publictexts.PersonalDetails;
import org.jianting.consultation.verdict.Role;
import org.jianting.consultation.verdict.Staff;
import org.jianting.consultation.verdict.StaffArgument;
import org.jianting.web.check.CheckSettings;
import org.jianting.web.check.FormSecret;
import org.jianting.web.check.Senders;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** All pages of the house over the examples, without the rest of the program. */
public final class House implements AutoCloseable {

    /** Who is at the desk in the tests of pages. */
    public static final Staff SIGNED_IN =
            new Staff(new StaffId("stf_example"), new Unit("transport", "河湾新区交通运输局"), Set.of(Role.values()));

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Pages.class);

    /** The pages, with examples behind them instead of views. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    @ComponentScan(
            basePackages = "org.jianting.web",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern =
                                    ".*\\.(PublishedOutcomes|IndexedListing|DocketFiles|IntakeDoor|FollowedReceipts|IndexedFinding|RecordedDossiers|OfficeTables|ProfileZones|RecordNotices|FollowedMatters|PreviewPage|intake\\.[A-Za-z]+|publictexts\\.[A-Za-z]+)"))
    static class Pages {

        @Bean
        Clock clock() {
            return Clock.fixed(Examples.NOW, ZoneOffset.UTC);
        }

        @Bean
        CheckSettings checkSettings() {
            return new CheckSettings("on", 200, Duration.ZERO, 1_000);
        }

        @Bean
        FormSecret formSecret() {
            return () -> "the secret of the examples";
        }

        @Bean
        Senders senders() {
            return exchange -> "somebody";
        }

        @Bean
        PersonalDetails personalDetails() {
            return new PersonalDetails();
        }

        /** Whoever asks for a page of the desk has signed in, with every role. */
        @Bean
        WebFilter signedIn() {
            return (exchange, chain) -> {
                if (exchange.getRequest().getPath().value().startsWith("/desk")) {
                    exchange.getAttributes().put(Staff.ATTRIBUTE, SIGNED_IN);
                }
                return chain.filter(exchange);
            };
        }

        @Bean
        WebFluxConfigurer whoIsSignedIn() {
            return new WebFluxConfigurer() {
                @Override
                public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
                    resolvers.addCustomResolver(new StaffArgument());
                }
            };
        }
    }

    public WebTestClient reader() {
        return WebTestClient.bindToApplicationContext(context)
                .configureClient()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 << 20))
                .build();
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** The pages on a loopback port, for a browser. */
    public DisposableServer serve() {
        var handler = WebHttpHandlerBuilder.applicationContext(context).build();
        return HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(handler))
                .bindNow();
    }

    @Override
    public void close() {
        context.close();
    }
}
