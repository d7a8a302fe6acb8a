// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.workbench;

import org.jianting.projections.docket.FindDossier;
import org.jianting.projections.outcome.RecordedFacts;
import org.jianting.projections.pointtexts.PointTexts;
import org.jianting.projections.register.FindRegister;
import org.jianting.projections.views.View;
import org.jianting.projections.views.ViewStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the workbench together; the program brings the store and keeps its addresses to staff. */
@Configuration(proxyBeanMethods = false)
public class WorkbenchConfiguration {

    @Bean
    WorkbenchDocuments workbenchDocuments(ViewStore store) {
        return WorkbenchDocuments.in(store);
    }

    @Bean
    View workbenchView(WorkbenchDocuments documents, RecordedFacts record) {
        return new WorkbenchView(documents, record);
    }

    @Bean
    FindWorkbench findWorkbench(
            WorkbenchDocuments documents, FindDossier dossiers, PointTexts texts, FindRegister register) {
        return new FindWorkbench(new Boards(documents), new FindClauses(documents, dossiers), texts, register);
    }

    @Bean
    WorkbenchEndpoint workbenchEndpoint(FindWorkbench find) {
        return new WorkbenchEndpoint(find);
    }
}
