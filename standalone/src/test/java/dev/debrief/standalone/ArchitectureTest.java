package dev.debrief.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.debrief.api.report.ReportScopedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The structure of the code, as rules. */
class ArchitectureTest {

    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.debrief");

    /** What every deciding feature may use. */
    private static final Set<String> DECIDING_FLOOR = Set.of("support", "access", "taxonomy", "policy");

    /** The features of the query-service, from the ground up. */
    private static final List<List<String>> READING_FLOORS = List.of(
            List.of("support"),
            List.of("people"),
            List.of("streams", "restriction", "taxonomy", "policy", "aliases", "clients", "audit"),
            List.of("history"),
            List.of(
                    "archive",
                    "findings",
                    "timeline",
                    "updates",
                    "comments",
                    "audiences",
                    "analytics",
                    "lists",
                    "language"),
            List.of("postmortem"),
            List.of("actions", "recurrence", "patterns"),
            List.of("report", "metrics", "figures"),
            List.of("diff", "document", "reviews", "search"),
            List.of("work"));

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
                .check(CODE);
    }

    @Test
    void the_services_do_not_know_each_other() {
        noClasses()
                .that(resideInAPackage("dev.debrief.command.."))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.debrief.query.."))
                .check(CODE);
        noClasses()
                .that(resideInAPackage("dev.debrief.query.."))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.debrief.command.."))
                .check(CODE);
    }

    @Test
    void deciding_features_do_not_know_each_other_only_the_report_knows_them() {
        for (String feature : featuresOf("dev.debrief.command")) {
            if (!DECIDING_FLOOR.contains(feature) && !feature.equals("report")) {
                classes()
                        .that(resideInAPackage("dev.debrief.command." + feature + ".."))
                        .should()
                        .onlyDependOnClassesThat(resideInAPackage("dev.debrief.command." + feature + "..")
                                .or(resideInAnyPackage(DECIDING_FLOOR.stream()
                                        .map(shared -> "dev.debrief.command." + shared + "..")
                                        .toArray(String[]::new)))
                                .or(not(resideInAPackage("dev.debrief.command.."))))
                        .check(CODE);
            }
        }
    }

    @Test
    void a_reading_feature_knows_only_features_of_lower_floors() {
        assertThat(READING_FLOORS.stream().flatMap(List::stream))
                .as("each feature is on one floor")
                .containsExactlyInAnyOrderElementsOf(featuresOf("dev.debrief.query"));
        List<String> allowed = new ArrayList<>();
        for (List<String> floor : READING_FLOORS) {
            for (String feature : floor) {
                String self = "dev.debrief.query." + feature + "..";
                classes()
                        .that(resideInAPackage(self))
                        .should()
                        .onlyDependOnClassesThat(resideInAPackage(self)
                                .or(resideInAnyPackage(allowed.toArray(String[]::new)))
                                .or(not(resideInAPackage("dev.debrief.query.."))))
                        .check(CODE);
            }
            floor.forEach(feature -> allowed.add("dev.debrief.query." + feature + ".."));
        }
    }

    private static Set<String> featuresOf(String service) {
        return CODE.getPackage(service).getSubpackages().stream()
                .map(feature -> feature.getName().substring(service.length() + 1))
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void the_view_engine_knows_no_service_and_no_feature() {
        noClasses()
                .that(resideInAPackage("dev.debrief.views.."))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.debrief.query..")
                        .or(resideInAPackage("dev.debrief.command.."))
                        .or(resideInAPackage("dev.debrief.api.*..")
                                .and(not(resideInAPackage("dev.debrief.api.report")))))
                .check(CODE);
    }

    @Test
    void a_feature_knows_only_what_a_projection_and_its_readers_need_of_the_engine() {
        noClasses()
                .that(resideInAPackage("dev.debrief.query..").or(resideInAPackage("dev.debrief.views")))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.debrief.views.*.."))
                .check(CODE);
        slices().matching("dev.debrief.views.(*)..").should().beFreeOfCycles().check(CODE);
    }

    /** They have no way in but the API. */
    @Test
    void pages_know_the_contract_and_nothing_behind_the_api() {
        noClasses()
                .that(resideInAPackage("dev.debrief.web.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "dev.debrief.command..",
                        "dev.debrief.query..",
                        "dev.debrief.views..",
                        "org.axonframework..",
                        "com.mongodb.."))
                .check(CODE);
        noClasses()
                .that(resideInAPackage("dev.debrief.command..").or(resideInAPackage("dev.debrief.query..")))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.debrief.web.."))
                .check(CODE);
    }

    @Test
    void features_form_no_cycles() {
        slices().matching("dev.debrief.(command|query).(*)..")
                .namingSlices("$1 $2")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }

    /** The check of language looks at the texts of all parts. Both services use it. */
    @Test
    void support_knows_no_feature() {
        noClasses()
                .that(resideInAPackage("dev.debrief.support..")
                        .and(not(resideInAPackage("dev.debrief.support.language.."))))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.debrief.api.*..")
                        .and(not(resideInAnyPackage("dev.debrief.api.clients..", "dev.debrief.api.language.."))))
                .check(CODE);
    }

    @Test
    void every_query_about_one_report_passes_the_restriction_interceptor() {
        methods()
                .that()
                .haveName("reportId")
                .and()
                .areDeclaredInClassesThat()
                .haveNameMatching("dev\\.debrief\\.api\\..*Query\\$.*")
                .should()
                .beDeclaredInClassesThat()
                .areAssignableTo(ReportScopedQuery.class)
                .check(CODE);
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
                .check(CODE);
        noClasses()
                .that(resideInAPackage("dev.debrief.command..")
                        .and(not(resideInAPackage("dev.debrief.command.support.."))))
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(CODE);
    }

    @Test
    void controllers_decide_nothing_and_know_no_store() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat(resideInAPackage("com.mongodb..").or(resideInAPackage("org.axonframework..")))
                .check(CODE);
    }
}
