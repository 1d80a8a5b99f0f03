package dev.debrief.benchmarks;

import dev.debrief.benchmarks.Installation.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Measures the program against the stores it stands on, and prints one table for each kind of stores. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.of(arguments);
        if (settings.labels() != null) {
            System.out.println(new SearchQuality(Path.of(settings.labels()), EmbeddedInstallation::new).table());
            return;
        }
        List<String> tables = new ArrayList<>();
        tables.add(table("On the embedded stores", settings, EmbeddedInstallation::new));
        DistributedInstallation.Stores stores = DistributedInstallation.Stores.fromEnvironment();
        if (stores != null) {
            tables.add(table("On Axon Server and MongoDB", settings, () -> new DistributedInstallation(stores)));
        }
        System.out.println(String.join("\n", tables));
    }

    static String table(String title, Settings settings, Supplier<Installation> installations) throws Exception {
        List<Row> rows = new ArrayList<>();
        if (settings.measures("rebuild")) {
            rows.addAll(on(installations, Kind.WHOLE, new Rebuilding(settings)));
        }
        if (settings.measures("lists")) {
            rows.addAll(on(installations, Kind.WHOLE, new Lists(settings)));
        }
        if (settings.measures("board")) {
            rows.addAll(on(installations, Kind.WHOLE, Growth.ofTheBoard(settings)));
        }
        if (settings.measures("patterns")) {
            rows.addAll(on(installations, Kind.WHOLE, Growth.ofPatterns(settings)));
        }
        AgainstPostgres postgres = AgainstPostgres.fromEnvironment(settings);
        if (settings.measures("postgres") && postgres != null) {
            rows.addAll(on(installations, Kind.WHOLE, postgres));
        }
        if (settings.measures("commands")) {
            rows.addAll(on(installations, Kind.COMMANDS, new Commands(settings)));
        }
        return Table.of(title, settings, rows);
    }

    /** On stores of its own, so that no benchmark meets what another one left behind. */
    private static List<Row> on(Supplier<Installation> installations, Kind kind, Benchmark benchmark) throws Exception {
        try (Installation installation = installations.get()) {
            installation.start(kind);
            return benchmark.measure(installation);
        }
    }
}
