// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jianting.consultation.events.ConsultationEvent;
import org.jianting.consultation.events.ConsultationId;
import org.jianting.projections.docket.DocketConfiguration;
import org.jianting.projections.outcome.ARound;
import org.jianting.projections.outcome.RecordedFacts;
import org.jianting.projections.pointtexts.PointTextsConfiguration;
import org.jianting.projections.pointtexts.PointTextsDirectory;
import org.jianting.projections.register.RegisterConfiguration;
import org.jianting.projections.views.View;
import org.jianting.projections.views.ViewStore;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RestController;

/** The workbench and what it reads from, put together as the program does. */
final class AnOfficesTable implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    AnOfficesTable(ViewStore store, Path index, List<ConsultationEvent> recorded) {
        context.registerBean(ViewStore.class, () -> store, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Clock.class, () -> Clock.fixed(ARound.POSTED.plusSeconds(60), ZoneOffset.UTC));
        context.registerBean(RecordedFacts.class, () -> ARound.record(recorded));
        context.registerBean(PointTextsDirectory.class, () -> new PointTextsDirectory(index));
        context.register(
                DocketConfiguration.class,
                RegisterConfiguration.class,
                PointTextsConfiguration.class,
                WorkbenchConfiguration.class);
        context.refresh();
    }

    List<View> views() {
        return List.copyOf(context.getBeansOfType(View.class).values());
    }

    View view() {
        return context.getBean("workbenchView", View.class);
    }

    FindWorkbench find() {
        return context.getBean(FindWorkbench.class);
    }

    WebTestClient http() {
        return WebTestClient.bindToController(context.getBeansWithAnnotation(RestController.class)
                        .values()
                        .toArray())
                .build();
    }

    static Sought everything() {
        return new Sought(null, null, null, null, null, null, false);
    }

    static Sought words(String text) {
        return new Sought(text, null, null, null, null, null, false);
    }

    static ConsultationId park() {
        return new ConsultationId("cns_park");
    }

    @Override
    public void close() {
        context.close();
    }
}
