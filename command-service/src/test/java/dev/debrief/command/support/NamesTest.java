package dev.debrief.command.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.BoundedDuration;
import dev.debrief.api.Identity;
import dev.debrief.api.Role;
import dev.debrief.api.Text;
import dev.debrief.api.WebAddress;
import dev.debrief.api.actions.Owner;
import dev.debrief.api.clients.ClientCommand.Access;
import dev.debrief.api.people.ResponseRole;
import dev.debrief.api.people.RoleAssignment;
import dev.debrief.api.restriction.Restriction;
import dev.debrief.api.scope.Service;
import dev.debrief.api.scope.ServiceKind;
import dev.debrief.api.taxonomy.TaxonomyCommand.Definition;
import dev.debrief.api.teams.Team;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a name, a text, the address of a link and a duration may be. */
class NamesTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private static final String ONE_CHARACTER = "caf\u00E9";
    private static final String TWO_CHARACTERS = "cafe\u0301";

    private record Line(
            @Text(max = Text.SHORT, singleLine = true) String text) {}

    private record Lines(@Text String text) {}

    private record Address(@WebAddress String url) {}

    private record Lasting(@BoundedDuration Duration duration) {}

    private static String complaints(Object about) {
        return VALIDATOR.validate(about).stream()
                .map(ConstraintViolation::getMessage)
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\u00A0\u3000",
                "\u200B",
                "\u2800\u2800",
                "\u3164",
                "\u202E\u202C",
                "\u2066\u2069",
                "\u00AD",
                "\uDB40\uDC41\uDB40\uDC42",
                "\u200D",
                "\uFEFF",
                "\uFE0F"
            })
    void a_text_of_invisible_characters_is_blank(String text) {
        assertThat(complaints(new Line(text))).isEqualTo("must not be blank");
        assertThat(complaints(new Lines(text))).isEqualTo("must not be blank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pay\u200Bments",
                "\u202Estnemyap",
                "pay\u2067ments\u2069",
                "pay\u00ADments",
                "pay\u2028ments",
                "payments\u2800",
                "pay\u3164ments",
                "pay\uDB40\uDC41ments",
                "pay\u200Dments",
                "pay\u200Cments",
                "payments\uFE0F",
                "\u200D\u0645",
                "\u0645\u200D\u200D\u0645"
            })
    void a_name_contains_no_invisible_character(String name) {
        assertThat(complaints(new Line(name))).startsWith("must not contain invisible characters");
        assertThat(complaints(new Lines(name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Paiement\u00A0: caf\u00E9",
                "Family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "\u2764\uFE0F\u200D\uD83D\uDD25 on call",
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC6E\uDB40\uDC67\uDB40\uDC7F England",
                "1\uFE0F\u20E3",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645",
                "\u0915\u094D\u200D\u0937",
                "\u652F\u6255\u3044"
            })
    void joiners_are_allowed_where_scripts_and_emojis_need_them(String name) {
        assertThat(complaints(new Line(name))).isEmpty();
    }

    @Test
    void a_name_is_the_same_name_in_every_normal_form() {
        assertThat(new Service(TWO_CHARACTERS, ServiceKind.SERVICE))
                .isEqualTo(new Service(ONE_CHARACTER, ServiceKind.SERVICE));
        assertThat(new Team(TWO_CHARACTERS)).isEqualTo(new Team(ONE_CHARACTER));
        assertThat(new Owner(TWO_CHARACTERS, null)).isEqualTo(new Owner(ONE_CHARACTER, null));
        assertThat(new RoleAssignment(TWO_CHARACTERS, ResponseRole.LEAD))
                .isEqualTo(new RoleAssignment(ONE_CHARACTER, ResponseRole.LEAD));
        assertThat(new Restriction("x", Set.of(), Set.of(TWO_CHARACTERS)))
                .isEqualTo(new Restriction("x", Set.of(), Set.of(ONE_CHARACTER)));
        assertThat(new Access(Set.of(Role.ANALYST), Set.of(TWO_CHARACTERS)))
                .isEqualTo(new Access(Set.of(Role.ANALYST), Set.of(ONE_CHARACTER)));
        assertThat(new Definition(TWO_CHARACTERS, null, null)).isEqualTo(new Definition(ONE_CHARACTER, null, null));
        assertThat(new Identity("1", "x", Set.of(), Set.of(TWO_CHARACTERS)).isOf(Set.of(ONE_CHARACTER)))
                .isTrue();
        assertThat(List.of(new Team(TWO_CHARACTERS).name())).containsExactly(ONE_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "Debrief", "DEBRIEF", " De-brief ", "\uFF21\uFF44\uFF4D\uFF49\uFF4E", "nobody"})
    void the_names_of_debrief_itself_are_reserved(String name) {
        assertThat(Identity.isReserved(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "Admin of payments", "debriefing", "administrator"})
    void other_names_are_not_reserved(String name) {
        assertThat(Identity.isReserved(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://ada:secret@example.org/x, user name",
        "https://ada@example.org, user name",
        "https://example.org/\"><script>, percent-encode",
        "https://example.org/a b, percent-encode",
        "https://example.org\\@evil.example, percent-encode",
        "https://example.org/\u0007x, percent-encode",
        "https://example.org/\u202Egpj.exe, percent-encode",
        "javascript:alert(1), http or https",
        "ftp://example.org, http or https",
        "https://, http or https",
        "https:///path, http or https"
    })
    void an_address_that_can_do_harm_is_refused(String url, String complaint) {
        assertThat(complaints(new Address(url))).contains(complaint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://localhost:3000/d/abc?from=now-1h&to=now",
                "https://kibana.example.org/app#/discover?_g=(time:(from:'2026-03-01',to:now))",
                "https://example.org/@ada/1?mail=ada@example.org",
                "https://\u4F8B\u3048.jp/\u969C\u5BB3"
            })
    void an_address_of_a_page_is_taken(String url) {
        assertThat(complaints(new Address(url))).isEmpty();
    }

    @Test
    void a_duration_is_bounded() {
        assertThat(complaints(new Lasting(Duration.ofDays(36_500)))).isEmpty();
        assertThat(complaints(new Lasting(Duration.ofDays(36_501)))).isEqualTo("must be at most 36500 days");
        assertThat(complaints(new Lasting(Duration.ofDays(1_000_000_000L)))).isEqualTo("must be at most 36500 days");
        assertThat(complaints(new Lasting(Duration.ofDays(-1_000_000_000L)))).isEqualTo("must be at most 36500 days");
    }
}
