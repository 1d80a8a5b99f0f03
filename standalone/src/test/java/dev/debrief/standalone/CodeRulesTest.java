package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.debrief.api.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.junit.jupiter.api.Test;

/** Rules for single types and files. */
class CodeRulesTest {

    private static final int MAX_LINES = 300;

    /** Public because Axon creates them, Spring binds them, or only lambdas and tests of other packages use them. */
    private static final Set<String> PUBLIC = Set.of(
            "Access",
            "ApiClient",
            "CauseTaxonomy",
            "DeadlineRules",
            "ImportSummary",
            "MilestoneFeed",
            "PatternReview",
            "Report",
            "StoredReports",
            "WhenTimePassesThenCheckDeadlines");

    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("dev.debrief");

    @Test
    void a_type_of_a_feature_is_public_only_if_another_package_uses_it() {
        List<String> tooPublic = CODE.stream()
                .filter(type -> type.getPackageName().matches("dev\\.debrief\\.(command|query)\\..*"))
                .filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !PUBLIC.contains(type.getSimpleName()) && !isGenerated(type))
                .filter(CodeRulesTest::isUsedOnlyInItsPackage)
                .map(JavaClass::getName)
                .sorted()
                .toList();
        assertThat(tooPublic).isEmpty();
    }

    private static boolean isGenerated(JavaClass type) {
        return type.getSimpleName().endsWith("Builder");
    }

    /** A nested type that another package uses counts for the type around it. */
    private static boolean isUsedOnlyInItsPackage(JavaClass type) {
        return CODE.stream()
                .filter(part ->
                        part.getName().equals(type.getName()) || part.getName().startsWith(type.getName() + "$"))
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .allMatch(use -> use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    @Test
    void a_query_handler_answers_what_its_query_declares() {
        List<JavaMethod> handlers = CODE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(QueryHandler.class))
                .toList();
        assertThat(handlers).hasSizeGreaterThan(30).allSatisfy(handler -> {
            Class<?> query = handler.getRawParameterTypes().getFirst().reflect();
            assertThat(Query.class).isAssignableFrom(query);
            assertThat(Stream.of(query.getGenericInterfaces()).map(Object::toString))
                    .contains(Query.class.getName() + "<"
                            + handler.getRawReturnType().getName() + ">");
        });
    }

    @Test
    void no_source_file_is_longer_than_300_lines() {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            assertThat(files.filter(file -> file.toString().matches(".*/src/main/java/.*\\.java"))
                            .filter(file -> lines(file) > MAX_LINES))
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Path file) {
        try {
            return Objects.requireNonNull(Files.readAllLines(file)).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
