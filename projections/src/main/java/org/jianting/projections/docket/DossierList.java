// SPDX-License-Identifier: Apache-2.0
package org.jianting.projections.docket;

import java.util.List;

/** Every consultation of the house, the newest first. */
public record DossierList(List<Dossier> consultations) {}
