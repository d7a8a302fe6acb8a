// SPDX-License-Identifier: Apache-2.0
package org.jianting.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Verdict;
import org.jspecify.annotations.NullMarked;

/** Which way the arrows run, and what a rule may touch. */
@AnalyzeClasses(packages = "org.jianting", importOptions = ImportOption.DoNotIncludeTests.class)
class BoundariesTest {

    private static final String EVENTS = "org.jianting.consultation.events";
    private static final String WRITE = "org.jianting.consultation..";
    private static final String VAULT = "org.jianting.vault..";
    private static final String LEDGER = "org.jianting.ledger..";
    private static final String PROJECTIONS = "org.jianting.projections..";
    private static final String WEB = "org.jianting.web..";
    private static final String SERVER = "org.jianting.server..";

    private static final DescribedPredicate<JavaClass> HOW_FACTS_ARE_WRITTEN =
            simpleName("FactCodec").or(simpleName("JsonFacts")).as("FactCodec or JsonFacts");
    private static final DescribedPredicate<JavaClass> WRITE_SIDE = resideInAPackage(WRITE)
            .or(resideInAPackage(VAULT))
            .and(not(resideInAPackage(EVENTS)))
            .as("the write side");
    private static final DescribedPredicate<JavaClass> THE_REST_OF_THE_LEDGER =
            resideInAPackage(LEDGER).and(not(HOW_FACTS_ARE_WRITTEN));

    @ArchTest
    static final ArchRule facts_need_no_library_at_run_time = classes()
            .that(resideInAPackage(EVENTS))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(EVENTS, "java..", "org.jspecify..", "com.fasterxml.jackson.annotation");

    @ArchTest
    static final ArchRule the_ledger_knows_no_domain = noClasses()
            .that(resideInAPackage(LEDGER))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WRITE, VAULT, PROJECTIONS, WEB, SERVER);

    @ArchTest
    static final ArchRule the_write_side_sees_no_views = noClasses()
            .that(WRITE_SIDE)
            .should()
            .dependOnClassesThat(resideInAPackage(PROJECTIONS)
                    .or(resideInAPackage(WEB))
                    .or(resideInAPackage(SERVER))
                    .or(THE_REST_OF_THE_LEDGER));

    @ArchTest
    static final ArchRule the_vault_knows_no_consultation = noClasses()
            .that(resideInAPackage(VAULT))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WRITE, LEDGER);

    @ArchTest
    static final ArchRule the_views_see_facts_and_no_rules = noClasses()
            .that(resideInAPackage(PROJECTIONS))
            .should()
            .dependOnClassesThat(WRITE_SIDE
                    .or(resideInAPackage(WEB))
                    .or(resideInAPackage(SERVER))
                    .or(THE_REST_OF_THE_LEDGER));

    @ArchTest
    static final ArchRule the_pages_do_not_reach_the_ledger_or_the_program = noClasses()
            .that(resideInAPackage(WEB))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LEDGER, SERVER, "org.axonframework..");

    @ArchTest
    static final ArchRule nothing_runs_in_circles =
            slices().matching("org.jianting.(**)").should().beFreeOfCycles();

    private static final DescribedPredicate<JavaClass> DECIDES = new DescribedPredicate<>("decide, or are a refusal") {
        @Override
        public boolean test(JavaClass type) {
            return type.isAssignableTo(Refusal.class)
                    || type.getMethods().stream()
                            .anyMatch(method -> method.getRawReturnType().isEquivalentTo(Verdict.class));
        }
    };

    /** Which facts a decision rests on is a value that Axon has a type for; it does nothing. */
    private static final DescribedPredicate<JavaClass> AXON_AT_WORK = resideInAPackage("org.axonframework..")
            .and(not(resideInAPackage("org.axonframework.messaging.eventstreaming")));

    private static final DescribedPredicate<JavaClass> WHAT_COULD_DIFFER_NEXT_TIME = resideInAnyPackage(
                    "org.springframework..",
                    "reactor..",
                    "org.slf4j..",
                    "java.util.logging..",
                    "java.sql..",
                    "java.security..",
                    "java.util.concurrent..",
                    VAULT)
            .or(AXON_AT_WORK)
            .or(belongToAnyOf(java.time.Clock.class, java.util.Random.class, java.util.UUID.class))
            .as("a framework, a log, a clock or chance");

    @ArchTest
    static final ArchRule deciding_is_pure = noClasses()
            .that(DECIDES)
            .and(resideInAPackage(WRITE))
            .should()
            .dependOnClassesThat(WHAT_COULD_DIFFER_NEXT_TIME)
            .because("the same facts and the same question must always give the same answer");

    @ArchTest
    static final ArchRule nobody_asks_what_time_it_is_but_a_clock = noClasses()
            .should(callMethod(Instant.class, "now"))
            .orShould(callMethod(LocalDate.class, "now"))
            .orShould(callMethod(LocalDateTime.class, "now"))
            .orShould(callMethod(ZonedDateTime.class, "now"))
            .orShould(callMethod(System.class, "currentTimeMillis"));

    @ArchTest
    static final ArchRule no_package_is_named_after_a_layer = noClasses()
            .should()
            .resideInAnyPackage(
                    "..domain..",
                    "..application..",
                    "..infrastructure..",
                    "..service..",
                    "..services..",
                    "..impl..",
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..shared..",
                    "..core..",
                    "..model..",
                    "..dto..");

    @ArchTest
    static final ArchRule every_package_says_what_it_is_and_where_null_may_be = classes()
            .that(not(resideInAPackage("..templates..")))
            .should(new ArchCondition<>("live in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage()
                            .tryGetAnnotationOfType(NullMarked.class)
                            .isPresent();
                    events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
                }
            });

    @ArchTest
    static final ArchRule every_feature_is_registered_in_the_program = classes()
            .that(simpleNameEndingWith("Feature"))
            .should(new ArchCondition<>("be listed in Features") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean listed = type.getDirectDependenciesToSelf().stream()
                            .anyMatch(use -> use.getOriginClass().isEquivalentTo(Features.class));
                    events.add(new SimpleConditionEvent(type, listed, type.getName() + " is not listed in Features"));
                }
            });
}
