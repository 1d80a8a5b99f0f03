package dev.debrief.query.people;

import static dev.debrief.query.Cast.ADA;
import static dev.debrief.query.Cast.ALAN;
import static dev.debrief.query.Cast.GRACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.api.people.ResponseRole;
import dev.debrief.api.people.RoleAssignment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private static final DisplayNames BY_ROLE = DisplayNames.byRole(
            List.of(
                    new RoleAssignment(ADA.name(), ResponseRole.LEAD),
                    new RoleAssignment(GRACE.name(), ResponseRole.SCRIBE),
                    new RoleAssignment(GRACE.name(), ResponseRole.EXPERT)),
            List.of(ALAN.name(), ADA.name()));

    @Test
    void everybody_goes_by_name_unless_asked_otherwise() {
        assertThat(DisplayNames.plain().of(ADA.name())).isEqualTo(ADA.name());
        assertThat(DisplayNames.plain().in("Ada Lovelace called.")).isEqualTo("Ada Lovelace called.");
    }

    @Test
    void who_holds_a_role_goes_by_it() {
        assertThat(BY_ROLE.of(ADA.name())).isEqualTo("the lead");
    }

    @Test
    void who_holds_two_roles_goes_by_both() {
        assertThat(BY_ROLE.of(GRACE.name())).isEqualTo("the scribe and the expert");
    }

    @Test
    void who_holds_no_role_is_a_participant() {
        assertThat(BY_ROLE.of(ALAN.name())).isEqualTo("a participant");
        assertThat(BY_ROLE.of("never heard of")).isEqualTo("a participant");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lovelace called Grace Hopper. | the lead called the scribe and the expert.",
                "Alan Turing asked.                | a participant asked.",
                "ada lovelace and ALAN TURING      | the lead and a participant",
                "(Ada Lovelace), Ada Lovelace's    | (the lead), the lead's",
                "Ada Lovelacey, XAda Lovelace      | Ada Lovelacey, XAda Lovelace",
                "Ada Lovelace2, ÉAda Lovelace      | Ada Lovelace2, ÉAda Lovelace",
                "Ada said nothing of Lovelace.     | Ada said nothing of Lovelace.",
                "Nobody did.                       | Nobody did."
            })
    void in_texts_names_are_replaced_as_whole_words_whatever_their_case(String text, String shown) {
        assertThat(BY_ROLE.in(text)).isEqualTo(shown);
    }

    @Test
    void a_name_within_another_does_not_take_it_apart() {
        DisplayNames displayNames =
                DisplayNames.byRole(List.of(new RoleAssignment("Ada", ResponseRole.LEAD)), List.of("Ada King", "King"));
        assertThat(displayNames.in("Ada met Ada King and King."))
                .isEqualTo("the lead met a participant and a participant.");
    }

    @Test
    void a_name_may_be_written_with_any_sign() {
        DisplayNames displayNames = DisplayNames.byRole(
                List.of(
                        new RoleAssignment("A. (Ada) [x]*", ResponseRole.LEAD),
                        new RoleAssignment("$1 \\E+?", ResponseRole.SCRIBE)),
                List.of("Ægir Öst"));
        assertThat(displayNames.in("A. (Ada) [x]* told $1 \\E+? of ÆGIR ÖST, not of A."))
                .isEqualTo("the lead told the scribe of a participant, not of A.");
    }

    @Test
    void a_text_stays_as_it_is_where_nobody_is_known() {
        assertThat(DisplayNames.byRole(List.of(), List.of()).in("Ada Lovelace called."))
                .isEqualTo("Ada Lovelace called.");
    }

    @Test
    void an_address_with_a_name_in_it_is_left_out_and_others_stay() {
        assertThat(DisplayNames.byRole(List.of(new RoleAssignment("Ada", ResponseRole.LEAD)), List.of())
                        .in("Ada wrote [a note](https://wiki.example/Ada/notes) and https://wiki.example/all."))
                .isEqualTo("the lead wrote [a note](…) and https://wiki.example/all.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tea-Kettle failed.                     | a service failed.",
                "The tea kettle and tea_kettles failed. | The a service and a service failed.",
                "See https://tea-kettle.example/x now   | See … now",
                "The teakettleish thing failed.         | The teakettleish thing failed.",
                "steam-pipe and Tea-Kettle              | our pipes and a service"
            })
    void other_names_are_replaced_in_any_spelling(String text, String shown) {
        assertThat(DisplayNames.plain()
                        .with(Map.of("Tea-Kettle", "a service", "steam pipe", "our pipes"))
                        .in(text))
                .isEqualTo(shown);
    }
}
