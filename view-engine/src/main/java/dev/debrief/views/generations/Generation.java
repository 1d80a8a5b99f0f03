package dev.debrief.views.generations;

/** One copy of a view, in its own collections. A rebuild writes the next generation, while queries are answered from the live one. */
public record Generation(String view, int number) {

    /** Reads a {@link #name}. */
    public static Generation of(String name) {
        int dot = name.lastIndexOf('.');
        return new Generation(name.substring(0, dot), Integer.parseInt(name.substring(dot + 1)));
    }

    /** The name of its event processor and of its parked reports. */
    public String name() {
        return view + "." + number;
    }

    public String collection(String shelf) {
        return shelf + "." + number;
    }
}
