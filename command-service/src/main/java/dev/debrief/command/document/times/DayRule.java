package dev.debrief.command.document.times;

/** The rule that gave the day of a time. */
enum DayRule {
    BESIDE(""),
    ENTRY_BEFORE("The day is that of an entry before it."),
    ALL("The day is the one that the document names for all."),
    LINE("The day is from the line or heading above."),
    TITLE("The day is from the title."),
    SUMMARY("The day is from the summary."),
    REPORT("The day is that of the report.");

    private final String inWords;

    DayRule(String inWords) {
        this.inWords = inWords;
    }

    String inWords() {
        return inWords;
    }
}
