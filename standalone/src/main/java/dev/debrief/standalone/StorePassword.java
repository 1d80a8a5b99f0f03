package dev.debrief.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.ErrorCode;

/**
 * The password of the event store, in a file beside it. It is generated when the store is created, or when a store without one is opened
 * for the first time. The file gets its name last: if the program is killed before, the next start repeats what is left to do.
 */
final class StorePassword {

    private static final String FILE = "store-password";
    private static final String STORE = "events.mv.db";

    private final Path data;

    private StorePassword(Path data) {
        this.data = data;
    }

    /** @throws SQLException if the store cannot be opened */
    static String of(Path data, String url, String user) throws IOException, SQLException {
        return new StorePassword(data).readOrSet(url, user);
    }

    private String readOrSet(String url, String user) throws IOException, SQLException {
        Path file = data.resolve(FILE);
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        Path unfinished = data.resolve(FILE + ".new");
        if (!Files.exists(unfinished)) {
            SecretFiles.write(unfinished, SecretFiles.random());
        }
        String password = Files.readString(unfinished).strip();
        if (Files.exists(data.resolve(STORE)) && !opens(url, user, password)) {
            change(url, user, password);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    private static boolean opens(String url, String user, String password) throws SQLException {
        try (Connection store = DriverManager.getConnection(url, user, password)) {
            return store.isValid(0);
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.WRONG_USER_OR_PASSWORD) {
                return false;
            }
            throw e;
        }
    }

    private static void change(String url, String user, String password) throws SQLException {
        try (Connection store = DriverManager.getConnection(url, user, "");
                Statement change = store.createStatement()) {
            change.execute("ALTER USER " + store.getMetaData().getUserName() + " SET PASSWORD '" + password + "'");
        }
    }
}
