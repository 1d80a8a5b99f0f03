package dev.debrief.command.aliases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.Refusal;
import dev.debrief.api.Rejection;
import dev.debrief.api.aliases.Alias;
import dev.debrief.api.aliases.AliasCommand.DeclareAlias;
import dev.debrief.api.aliases.AliasCommand.WithdrawAlias;
import dev.debrief.api.aliases.AliasEvent;
import dev.debrief.api.aliases.AliasEvent.AliasDeclared;
import dev.debrief.api.aliases.AliasEvent.AliasWithdrawn;
import dev.debrief.api.aliases.Aliases;
import dev.debrief.api.search.DirectoryKind;
import java.util.List;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Which names mean the same: no name means itself, and a chain of aliases ends at one name. */
class DeclaredAliasesTest {

    private static final String REASON = "It was renamed.";

    private final FixtureConfiguration<DeclaredAliases> fixture = new AggregateTestFixture<>(DeclaredAliases.class);

    @Test
    void a_name_is_declared_to_mean_another() {
        fixture.givenNoPriorActivity()
                .when(declare(" Shop ", "checkout"))
                .expectEvents(declared("Shop", "checkout"))
                .expectResultMessagePayload(0L);
    }

    @Test
    void the_same_again_records_nothing_and_another_meaning_replaces_the_first() {
        fixture.given(declared("shop", "checkout"))
                .when(declare("shop", "checkout"))
                .expectNoEvents();
        fixture.given(declared("shop", "checkout"))
                .when(declare("SHOP", "basket"))
                .expectEvents(declared("SHOP", "basket"));
    }

    @Test
    void no_name_means_itself_directly_or_through_others() {
        refused(List.of(), declare("checkout", "checkout "));
        refused(List.of(declared("a", "b"), declared("b", "c")), declare("c", "A"));
    }

    @Test
    void an_alias_is_withdrawn_in_any_case_and_only_once() {
        fixture.given(declared("shop", "checkout"))
                .when(new WithdrawAlias(DirectoryKind.SERVICE, "Shop", REASON))
                .expectEvents(new AliasWithdrawn(alias("shop", "checkout"), REASON));
        fixture.given(declared("shop", "checkout"))
                .when(new WithdrawAlias(DirectoryKind.TEAM, "shop", REASON))
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(Refusal.of(Rejection.ALIAS_NOT_FOUND));
    }

    @Test
    void names_mean_what_the_end_of_the_chain_says() {
        Aliases aliases = Aliases.NONE;
        for (AliasEvent event : List.of(declared("a", "B"), declared("b", "C"), declared("d", "c"))) {
            aliases = aliases.evolve(event);
        }
        assertThat(List.of("a", "A ", "b", "c", "d", "e"))
                .extracting(meantBy(aliases))
                .containsExactly("C", "C", "C", "C", "C", "e");
        assertThat(aliases.meaningSame(DirectoryKind.SERVICE, "D")).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(aliases.meaningSame(DirectoryKind.TEAM, "D")).containsExactly("d");
    }

    @Test
    void an_alias_that_differs_in_case_says_how_the_name_is_written() {
        fixture.given(declared("shop", "checkout"))
                .when(declare("CHECKOUT", "Checkout"))
                .expectEvents(declared("CHECKOUT", "Checkout"));
        Aliases aliases = Aliases.NONE.evolve(declared("shop", "checkout")).evolve(declared("CHECKOUT", "Checkout"));
        assertThat(List.of("shop", "checkout", "CHECKOUT"))
                .extracting(meantBy(aliases))
                .containsOnly("Checkout");
        assertThat(aliases.meaningSame(DirectoryKind.SERVICE, "Shop")).containsExactlyInAnyOrder("shop", "checkout");
    }

    private static Function<String, String> meantBy(Aliases aliases) {
        return name -> aliases.meant(DirectoryKind.SERVICE, name);
    }

    private void refused(List<AliasEvent> given, DeclareAlias command) {
        fixture.given(given)
                .when(command)
                .expectException(CommandExecutionException.class)
                .expectExceptionDetails(Refusal.at("/name", Rejection.ALIAS_CIRCULAR));
    }

    private static DeclareAlias declare(String alias, String name) {
        return new DeclareAlias(DirectoryKind.SERVICE, alias, name, REASON);
    }

    private static AliasDeclared declared(String alias, String name) {
        return new AliasDeclared(alias(alias, name), REASON);
    }

    private static Alias alias(String alias, String name) {
        return new Alias(DirectoryKind.SERVICE, alias, name);
    }
}
