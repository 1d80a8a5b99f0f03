package dev.debrief.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorePasswordTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void a_new_store_gets_a_password_that_stays() throws IOException, SQLException {
        String password = password();
        open(password).close();

        assertThat(password).hasSizeGreaterThanOrEqualTo(43).isEqualTo(password());
        open(password).close();
    }

    @Test
    void a_store_without_a_password_gets_one() throws IOException, SQLException {
        open("").close();

        open(password()).close();

        assertThatThrownBy(() -> open("")).hasMessageContaining("Wrong user name or password");
    }

    @Test
    void a_start_that_was_killed_before_the_change_is_finished_by_the_next() throws IOException, SQLException {
        open("").close();
        Files.writeString(data.resolve("store-password.new"), "chosen-before\n");

        assertThat(password()).isEqualTo("chosen-before");

        open("chosen-before").close();
    }

    @Test
    void a_start_that_was_killed_after_the_change_is_finished_by_the_next() throws IOException, SQLException {
        open("chosen-before").close();
        Files.writeString(data.resolve("store-password.new"), "chosen-before\n");

        assertThat(password()).isEqualTo("chosen-before");

        assertThat(data.resolve("store-password")).hasContent("chosen-before\n");
        assertThat(data.resolve("store-password.new")).doesNotExist();
    }

    @Test
    void a_store_with_another_password_stays_as_it_is() throws SQLException {
        open("lost").close();

        assertThatThrownBy(this::password).isInstanceOf(SQLException.class);

        open("lost").close();
        assertThat(data.resolve("store-password")).doesNotExist();
    }

    private String password() throws IOException, SQLException {
        return StorePassword.of(data, url(), "debrief");
    }

    private Connection open(String password) throws SQLException {
        return DriverManager.getConnection(url(), "debrief", password);
    }

    private String url() {
        return "jdbc:h2:file:" + data.resolve("events");
    }
}
