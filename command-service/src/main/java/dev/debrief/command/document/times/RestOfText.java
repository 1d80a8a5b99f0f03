package dev.debrief.command.document.times;

/** What follows a time in a text: without the marks and dashes around the time, but with those of the text itself. */
record RestOfText(String text) {

    private static final String DASHES = "-–—→|";

    /**
     * @param at the position after the time
     * @param opening the marks before the time, which may be closed after it or at the end of the text
     */
    static RestOfText after(String text, int at, String opening) {
        String open = opening;
        int from = at;
        boolean separated = false;
        while (from < text.length()) {
            char next = text.charAt(from);
            if (next == ' ' || next == '\t' || next == '\n' || next == '~') {
                from++;
            } else if (!open.isEmpty() && next == closing(open)) {
                if (next == ']' && text.startsWith("(", from + 1)) {
                    return new RestOfText(text.substring(text.indexOf('[')).strip());
                }
                open = open.substring(0, open.length() - 1);
                from++;
            } else if (!separated && (next == ':' || next == ',' || next == ';')) {
                separated = next != ':' || !closesLater(text, from, open);
                from++;
            } else if (isDash(text, from)) {
                separated = true;
                from++;
            } else {
                break;
            }
        }
        return new RestOfText((open + text.substring(from)).strip());
    }

    /** {@code **14:02:** – x}: a dash may still follow the colon. */
    private static boolean closesLater(String text, int from, String open) {
        return !open.isEmpty() && from + 1 < text.length() && text.charAt(from + 1) == closing(open);
    }

    private static char closing(String open) {
        char last = open.charAt(open.length() - 1);
        return switch (last) {
            case '(' -> ')';
            case '[' -> ']';
            default -> last;
        };
    }

    /** A minus before a number belongs to the number. */
    private static boolean isDash(String text, int from) {
        char next = text.charAt(from);
        if (next == '>' && from > 0 && (text.charAt(from - 1) == '-' || text.charAt(from - 1) == '=')) {
            return true;
        }
        boolean arrow = next == '=' && text.startsWith(">", from + 1);
        boolean number = next == '-'
                && from + 1 < text.length()
                && Character.isDigit(text.charAt(from + 1))
                && from > 0
                && text.charAt(from - 1) == ' ';
        return arrow || (DASHES.indexOf(next) >= 0 && !number);
    }
}
