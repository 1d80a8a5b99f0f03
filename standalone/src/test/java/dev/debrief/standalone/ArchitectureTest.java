package dev.debrief.standalone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.debrief.api.report.ReportScopedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The plan of the house, as sentences. */
class ArchitectureTest {

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.debrief");

    @Test
    void the_contract_depends_on_no_service() {
        noClasses()
                .that(resideInAPackage("dev.debrief.api.."))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.debrief.support..")
                        .or(resideInAPackage("dev.debrief.command.."))
                        .or(resideInAPackage("dev.debrief.query.."))
                        .or(resideInAPackage("org.springframework.."))
                        .or(resideInAPackage("com.mongodb..")))
                .check(HOUSE);
    }

    @Test
    void the_services_do_not_know_each_other() {
        noClasses()
                .that(resideInAPackage("dev.debrief.command.."))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.debrief.query.."))
                .check(HOUSE);
        noClasses()
                .that(resideInAPackage("dev.debrief.query.."))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.debrief.command.."))
                .check(HOUSE);
    }

    @Test
    void deciding_features_do_not_know_each_other_only_the_report_knows_them() {
        for (String feature : new String[] {
            "incident", "milestone", "timeline", "scope", "people", "links", "updates", "importing", "clients"
        }) {
            classes()
                    .that(resideInAPackage("dev.debrief.command." + feature + ".."))
                    .should()
                    .onlyDependOnClassesThat(resideInAPackage("dev.debrief.command." + feature + "..")
                            .or(resideInAPackage("dev.debrief.command.support.."))
                            .or(resideInAPackage("dev.debrief.command.access.."))
                            .or(com.tngtech.archunit.base.DescribedPredicate.not(
                                    resideInAPackage("dev.debrief.command.."))))
                    .check(HOUSE);
        }
    }

    @Test
    void the_view_engine_knows_no_service_and_no_feature() {
        noClasses()
                .that(resideInAPackage("dev.debrief.views.."))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.debrief.query..")
                        .or(resideInAPackage("dev.debrief.command.."))
                        .or(resideInAPackage("dev.debrief.api.*..")
                                .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                        resideInAPackage("dev.debrief.api.report")))))
                .check(HOUSE);
    }

    @Test
    void features_form_no_cycles() {
        slices().matching("dev.debrief.(command|query).(*)..")
                .namingSlices("$1 $2")
                .should()
                .beFreeOfCycles()
                .check(HOUSE);
    }

    @Test
    void support_knows_no_feature() {
        noClasses()
                .that(resideInAPackage("dev.debrief.support.."))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.debrief.api.*..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                resideInAPackage("dev.debrief.api.clients.."))))
                .check(HOUSE);
    }

    @Test
    void no_question_about_a_report_goes_past_the_gate() {
        methods()
                .that()
                .haveName("reportId")
                .and()
                .areDeclaredInClassesThat()
                .haveNameMatching("dev\\.debrief\\.api\\..*Query\\$.*")
                .should()
                .beDeclaredInClassesThat()
                .areAssignableTo(ReportScopedQuery.class)
                .check(HOUSE);
    }

    @Test
    void time_comes_from_a_clock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
        noClasses()
                .that(resideInAPackage("dev.debrief.command..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(
                                resideInAPackage("dev.debrief.command.support.."))))
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(HOUSE);
    }

    @Test
    void controllers_decide_nothing_and_know_no_store() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat(resideInAPackage("com.mongodb..").or(resideInAPackage("org.axonframework..")))
                .check(HOUSE);
    }
}
