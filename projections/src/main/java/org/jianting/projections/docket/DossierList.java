// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.util.List;

/** The consultations that are the business of whoever asks, the newest first. */
public record DossierList(List<Dossier> consultations) {}
