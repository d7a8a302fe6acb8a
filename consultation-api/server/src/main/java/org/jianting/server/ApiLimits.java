// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import io.swagger.v3.oas.models.media.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jianting.consultation.profiles.RuleProfile;
import org.jianting.consultation.profiles.RuleProfiles;
import org.jianting.consultation.submitting.SubmissionForm;
import org.jianting.consultation.verdict.TextRule;

/**
 * How long a text may be and how many of something there may be: by field of a body, from the constant that the rule itself uses,
 * found by its name. Bounds of numbers are read off the bodies' own annotations.
 */
final class ApiLimits {

    private static final String RULES = "org.jianting.consultation.";

    private final Map<String, Consumer<Schema<?>>> limits = new HashMap<>();

    private ApiLimits() {
        submitting();
        preparing();
        consulting();
        takingIn();
        showing();
        ruling();
        deciding();
        publishing();
        accounts();
    }

    /** Writes them all into the described bodies; a field that is not there is a mistake here. */
    @SuppressWarnings("rawtypes") // as the library has it
    static void describe(Map<String, Schema> schemas) {
        new ApiLimits().limits.forEach((field, limit) -> {
            int dot = field.indexOf('.');
            var schema = Objects.requireNonNull(schemas.get(field.substring(0, dot)), field);
            limit.accept(
                    (Schema<?>) Objects.requireNonNull(schema.getProperties().get(field.substring(dot + 1)), field));
        });
    }

    static int longestKey() {
        return number("submitting.SubmissionForm", "LONGEST_KEY");
    }

    private void text(String field, String holder, String constant) {
        limits.put(field, schema -> fit(schema, rule(holder, constant)));
    }

    private void each(String field, String holder, String constant) {
        var before = limits.getOrDefault(field, schema -> {});
        limits.put(
                field,
                before.andThen(schema -> fit(Objects.requireNonNull(schema.getItems()), rule(holder, constant))));
    }

    private void most(String field, int fewest, String holder, String constant) {
        var before = limits.getOrDefault(field, schema -> {});
        limits.put(
                field,
                before.andThen(
                        schema -> schema.minItems(fewest == 0 ? null : fewest).maxItems(number(holder, constant))));
    }

    private static void fit(Schema<?> schema, TextRule rule) {
        if (rule.minimum() > 0) {
            schema.setMinLength(rule.minimum());
        }
        schema.setMaxLength(rule.maximum());
    }

    private static TextRule rule(String holder, String constant) {
        return (TextRule) constant(holder, constant);
    }

    private static int number(String holder, String constant) {
        return (int) constant(holder, constant);
    }

    private static Object constant(String holder, String constant) {
        try {
            var field = Class.forName(holder.startsWith("org.") ? holder : RULES + holder)
                    .getDeclaredField(constant);
            field.setAccessible(true);
            return Objects.requireNonNull(field.get(null));
        } catch (ReflectiveOperationException gone) {
            throw new IllegalStateException("%s has no %s any more".formatted(holder, constant), gone);
        }
    }

    private void submitting() {
        var form = "submitting.SubmissionForm";
        text("MakeSubmissionBody.text", form, "TEXT");
        text("MakeSubmissionBody.name", form, "NAME");
        text("MakeSubmissionBody.contact", form, "CONTACT");
        most("MakeSubmissionBody.clauses", 0, form, "MOST_CLAUSES");
        most("MakeSubmissionBody.attachments", 0, form, "MOST_ATTACHMENTS");
        text("MakeSubmissionFile.name", form, "FILE_NAME");
        limits.put(
                "MakeSubmissionFile.content",
                content -> content.format("byte")
                        .description("base64；解码后最多%1$d字节。Base64; at most %1$d bytes when decoded."
                                .formatted(SubmissionForm.LARGEST_ATTACHMENT_IN_BYTES)));
    }

    private void preparing() {
        var rules = "preparing.PreparationRules";
        text("InitiateConsultationBody.title", rules, "TITLE");
        text("InitiateConsultationBody.basis", rules, "BASIS");
        text("InitiateConsultationBody.decisionBody", rules, "DECISION_BODY");
        most("InitiateConsultationBody.participants", 0, rules, "MOST_PARTICIPANTS");
        text("InitiateConsultationUnitBody.code", rules, "UNIT_CODE");
        text("InitiateConsultationUnitBody.name", rules, "UNIT_NAME");
        text("RegisterDraftVersionBody.title", rules, "TITLE");
        text("RegisterDraftVersionBody.text", "preparing.RegisterDraftVersionEndpoint", "TEXT");
        text("RegisterExplanatoryNoteBody.text", rules, "NOTE");
        text("SubmitForReviewBody.shorteningReason", rules, "SHORTENING_REASON");
        text("SubmitForReviewBody.contact", rules, "CONTACT");
        text("SubmitForReviewBody.interpretationPlan", rules, "PLAN");
        text("SubmitForReviewOwnerBody.code", rules, "UNIT_CODE");
        text("SubmitForReviewOwnerBody.name", rules, "UNIT_NAME");
        text("SubmitForReviewChannelBody.address", rules, "ADDRESS");
        text("ReturnForRevisionBody.reason", rules, "REASON");
        text("ApproveNoticeBody.secrecyFinding", rules, "SECRECY_FINDING");
        text("ApproveNoticeBody.disclosureFinding", rules, "DISCLOSURE_FINDING");
    }

    private void consulting() {
        text("ProposeExtensionBody.reason", "consulting.Round", "REASON");
        text("ProposeWithdrawalBody.reason", "consulting.Round", "REASON");
        text("ProposeWithdrawalBody.publicStatement", "consulting.Round", "STATEMENT");
    }

    private void takingIn() {
        var form = "submitting.SubmissionForm";
        text("RegisterSubmissionBody.text", form, "TEXT");
        text("RegisterSubmissionBody.name", form, "NAME");
        text("RegisterSubmissionBody.contact", form, "CONTACT");
        most("RegisterSubmissionBody.clauses", 0, form, "MOST_CLAUSES");
        text("RegisterSubmissionBody.evidenceKind", "registering.RegistrationPeriod", "EVIDENCE_KIND");
        text("ReturnRegistrationBody.reason", "registering.Registration", "REASON");
        text("ReadIdentityBody.purpose", "privacy.PersonalData", "PURPOSE");
        text("ProposeErasureBody.ground", "privacy.PersonalData", "GROUND");
        text("ReturnErasureBody.reason", "privacy.PersonalData", "REASON");
    }

    private void showing() {
        most("ExtractPointsBody.summaries", 2, "numbering.RosterPage", "MOST_POINTS");
        each("ExtractPointsBody.summaries", "numbering.RosterPage", "SUMMARY");
        most("ReadTextsBody.numbers", 0, "publictexts.RawTexts", "MOST_AT_ONCE");
        most("ReadTextsBody.submissions", 0, "publictexts.RawTexts", "MOST_AT_ONCE");
        most("SuggestPublicTextsBody.numbers", 1, "publictexts.RawTexts", "MOST_AT_ONCE");
        most("ProposePublicTextsBody.texts", 1, "publictexts.PublicTexts", "MOST_AT_ONCE");
        most("ApprovePublicTextsBody.texts", 1, "publictexts.PublicTexts", "MOST_AT_ONCE");
        text("ProposePublicTextsTextBody.text", "publictexts.PublicTexts", "TEXT");
    }

    private void ruling() {
        var findings = "ruling.Findings";
        most("ProposeRulingsBody.rulings", 1, "ruling.ProposeRulings", "LIMIT");
        most("Coverage.ranges", 0, "ruling.Naming", "ENTRIES");
        most("Coverage.parts", 0, "ruling.Naming", "ENTRIES");
        for (var kind : new String[] {
            "Adopted",
            "PartiallyAdopted",
            "NotAdopted",
            "AlreadyCovered",
            "KeptForStudy",
            "Explained",
            "Noted",
            "Referred",
            "OutOfScope"
        }) {
            limits.put("Disposition" + kind + ".reason", ApiLimits::reason);
        }
        most("DispositionAdopted.changes", 1, findings, "MOST_CHANGES");
        most("DispositionPartiallyAdopted.changes", 1, findings, "MOST_CHANGES");
        text("DispositionPartiallyAdopted.adoptedPart", findings, "ADOPTED_PART");
        text("DispositionPartiallyAdopted.notAdoptedPart", findings, "NOT_ADOPTED_PART");
        text("DispositionAlreadyCovered.citation", findings, "CITATION");
        text("DispositionReferred.receivingBody", findings, "RECEIVING_BODY");
        text("ClauseChange.words", findings, "WORDS");
        text("SupersedeRulingBody.reason", "ruling.RuledPages", "WHY_SUPERSEDED");
        text("ReturnRulingsBody.reason", "ruling.RoundRulings", "WHY_RETURNED");
    }

    /** The profile of the consultation says how short it may be; none says less than this. */
    private static void reason(Schema<?> schema) {
        schema.setMaxLength(number("ruling.Findings", "LONGEST_REASON"));
        schema.setMinLength(RuleProfiles.all().stream()
                .mapToInt(RuleProfile::minimumReasonInCharacters)
                .min()
                .orElseThrow());
    }

    private void deciding() {
        var decisions = "deciding.Decisions";
        for (var body : new String[] {
            "RegisterExpertOpinionBody",
            "RegisterRiskAssessmentBody",
            "RegisterCompetitionReviewBody",
            "ConcludeLegalityReviewBody"
        }) {
            text(body + ".reference", decisions, "NO_REFERENCE_NEEDED");
            text(body + ".note", decisions, "NOTE");
        }
        text("RecordCollectiveDiscussionBody.reference", decisions, "REFERENCE");
        text("RecordCollectiveDiscussionBody.note", decisions, "NOTE");
        text("RecordPartyReportBody.reference", decisions, "REFERENCE");
        text("TakeDecisionBody.reference", decisions, "REFERENCE");
        text("ReturnDecisionBody.reason", decisions, "WHY_RETURNED");
    }

    private void publishing() {
        var manuscripts = "publishing.Manuscripts";
        text("RegisterFinalDocumentBody.title", manuscripts, "TITLE");
        text("RegisterFinalDocumentBody.documentNumber", manuscripts, "DOCUMENT_NUMBER");
        text("RegisterFinalDocumentBody.text", manuscripts, "TEXT");
        text("OtherChange.reason", manuscripts, "WHY_CHANGED");
        text("RegisterInterpretationBody.title", manuscripts, "TITLE");
        text("RegisterInterpretationBody.text", manuscripts, "TEXT");
        most("RegisterInterpretationBody.questions", 0, manuscripts, "MOST_QUESTIONS");
        text("QuestionAndAnswer.question", manuscripts, "QUESTION");
        text("QuestionAndAnswer.answer", manuscripts, "ANSWER");
    }

    private void accounts() {
        var endpoints = "org.jianting.server.accounts.";
        text("SessionBody.username", endpoints + "SessionEndpoint", "USERNAME");
        text("SessionBody.password", endpoints + "SessionEndpoint", "PASSWORD");
        text("SessionBody.code", endpoints + "SessionEndpoint", "CODE");
        text("OwnAccountChangedPassword.password", endpoints + "OwnAccountEndpoint", "PASSWORD");
        text("OwnAccountCurrentPassword.password", endpoints + "OwnAccountEndpoint", "PASSWORD");
        text("OwnAccountFirstCode.password", endpoints + "OwnAccountEndpoint", "PASSWORD");
        text("OwnAccountFirstCode.code", endpoints + "OwnAccountEndpoint", "CODE");
        limits.put(
                "OwnAccountChangedPassword.newPassword",
                password -> password.minLength(number(endpoints + "Passwords", "SHORTEST"))
                        .maxLength(number(endpoints + "Passwords", "LONGEST")));
        text("WaysInFirstAdministrator.token", endpoints + "WaysInEndpoint", "TOKEN");
        text("WaysInFirstAdministrator.username", endpoints + "WaysInEndpoint", "USERNAME");
        text("WaysInNewPassword.token", endpoints + "WaysInEndpoint", "TOKEN");
        for (var body : new String[] {"WaysInFirstAdministrator", "WaysInNewPassword"}) {
            limits.put(
                    body + ".password",
                    password -> password.minLength(number(endpoints + "Passwords", "SHORTEST"))
                            .maxLength(number(endpoints + "Passwords", "LONGEST")));
        }
        text("AccountsNewAccount.username", endpoints + "AccountsEndpoint", "USERNAME");
        text("AccountsUnitNamed.code", endpoints + "AccountsEndpoint", "UNIT_CODE");
        text("AccountsUnitNamed.name", endpoints + "AccountsEndpoint", "UNIT_NAME");
    }
}
