// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.desk;

import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Words;

/** A refusal that says everything in one {@link Telling}, so that its text stands in one place. */
public interface ToldRefusal extends Refusal {

    Telling telling();

    @Override
    default Kind kind() {
        return telling().kind();
    }

    @Override
    default String source() {
        return telling().source();
    }

    @Override
    default Words title() {
        return telling().title();
    }

    @Override
    default Words detail() {
        return telling().detail();
    }

    @Override
    default Words nextStep() {
        return telling().nextStep();
    }
}
