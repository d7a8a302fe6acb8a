// SPDX-License-Identifier: Apache-2.0
package org.jianting.consultation.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit's finding on a point (处理意见), with what that finding has to prove. The reason is never blank: 意见采纳情况及理由 are
 * published together.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "disposition")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Disposition.Adopted.class, name = "ADOPTED"),
    @JsonSubTypes.Type(value = Disposition.PartiallyAdopted.class, name = "PARTIALLY_ADOPTED"),
    @JsonSubTypes.Type(value = Disposition.NotAdopted.class, name = "NOT_ADOPTED"),
    @JsonSubTypes.Type(value = Disposition.AlreadyCovered.class, name = "ALREADY_COVERED"),
    @JsonSubTypes.Type(value = Disposition.KeptForStudy.class, name = "KEPT_FOR_STUDY"),
    @JsonSubTypes.Type(value = Disposition.Explained.class, name = "EXPLAINED"),
    @JsonSubTypes.Type(value = Disposition.Noted.class, name = "NOTED"),
    @JsonSubTypes.Type(value = Disposition.Referred.class, name = "REFERRED"),
    @JsonSubTypes.Type(value = Disposition.OutOfScope.class, name = "OUT_OF_SCOPE")
})
public sealed interface Disposition {

    /** Why, in sentences that the submitter will read. */
    String reason();

    /** The finding in one word, for the figures. */
    @JsonIgnore
    DispositionKind kind();

    /** 采纳. */
    record Adopted(String reason, List<ClauseChange> changes) implements Disposition {
        public Adopted {
            changes = List.copyOf(changes);
        }

        @Override
        public DispositionKind kind() {
            return DispositionKind.ADOPTED;
        }
    }

    /** 部分采纳: which part, and which not. */
    record PartiallyAdopted(String reason, String adoptedPart, String notAdoptedPart, List<ClauseChange> changes)
            implements Disposition {
        public PartiallyAdopted {
            changes = List.copyOf(changes);
        }

        @Override
        public DispositionKind kind() {
            return DispositionKind.PARTIALLY_ADOPTED;
        }
    }

    /** 未采纳. */
    record NotAdopted(ReasonCode reasonCode, String reason) implements Disposition {
        @Override
        public DispositionKind kind() {
            return DispositionKind.NOT_ADOPTED;
        }
    }

    /** 已有规定: the clause or other instrument that already says so. */
    record AlreadyCovered(String citation, String reason) implements Disposition {
        @Override
        public DispositionKind kind() {
            return DispositionKind.ALREADY_COVERED;
        }
    }

    /** 留作研究: who keeps it, and until when; no date means that none is promised. */
    record KeptForStudy(Unit owner, @Nullable LocalDate nextDate, String reason) implements Disposition {
        @Override
        public DispositionKind kind() {
            return DispositionKind.KEPT_FOR_STUDY;
        }
    }

    /** 解释说明: a question, and its answer. */
    record Explained(String reason) implements Disposition {
        @Override
        public DispositionKind kind() {
            return DispositionKind.EXPLAINED;
        }
    }

    /** 赞同或无具体修改建议. */
    record Noted(String reason) implements Disposition {
        @Override
        public DispositionKind kind() {
            return DispositionKind.NOTED;
        }
    }

    /** 转办: a personal matter goes to the body that can settle it. */
    record Referred(String receivingBody, LocalDate referredOn, String reason) implements Disposition {
        @Override
        public DispositionKind kind() {
            return DispositionKind.REFERRED;
        }
    }

    /** 超出范围. */
    record OutOfScope(String reason) implements Disposition {
        @Override
        public DispositionKind kind() {
            return DispositionKind.OUT_OF_SCOPE;
        }
    }
}
