// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.jianting.consultation.consulting.ConsultingFeature;
import org.jianting.consultation.deciding.DecidingFeature;
import org.jianting.consultation.numbering.NumberingFeature;
import org.jianting.consultation.preparing.PreparingFeature;
import org.jianting.consultation.privacy.PrivacyFeature;
import org.jianting.consultation.publictexts.PublicTextsFeature;
import org.jianting.consultation.publishing.PublishingFeature;
import org.jianting.consultation.registering.RegisteringFeature;
import org.jianting.consultation.ruling.RulingFeature;
import org.jianting.consultation.submitting.SubmittingFeature;

/** Everything that may be asked for, by feature. A feature that is not listed here cannot be commanded. */
final class Features {

    private static final List<Consumer<EventSourcingConfigurer>> ALL = List.of(
            PreparingFeature::register,
            ConsultingFeature::register,
            SubmittingFeature::register,
            RegisteringFeature::register,
            NumberingFeature::register,
            PublicTextsFeature::register,
            RulingFeature::register,
            DecidingFeature::register,
            PublishingFeature::register,
            PrivacyFeature::register);

    private Features() {}

    static void register(EventSourcingConfigurer configurer) {
        ALL.forEach(feature -> feature.accept(configurer));
    }
}
