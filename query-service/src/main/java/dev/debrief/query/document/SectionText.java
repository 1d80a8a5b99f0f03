package dev.debrief.query.document;

import dev.debrief.api.document.Chapter;
import dev.debrief.api.document.DocumentMarkers;
import dev.debrief.api.sections.SectionName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the text of a section. Where a reader would see something else in it, it stands between markers. */
final class SectionText {

    /** Lines that begin something outside of a section, or that may reach beyond its end. */
    private static final Pattern STRONG = Pattern.compile("(?m)^ {0,3}(?:<|#{1,2}(?:\\s|$)|(?:=+|-+)[ \\t]*$)");

    private static final Pattern SUBHEADING =
            Pattern.compile("(?m)^ {0,3}(?:#{3,6}[ \\t]+(.*)|(?:\\*\\*|__)([^*_\\n]{3,80})(?:\\*\\*|__):?[ \\t]*)$");
    private static final Pattern FENCE = Pattern.compile("(?m)^ {0,3}(?:```|~~~)");
    private static final Pattern NUMBERED = Pattern.compile("-\\d+$");

    private SectionText() {}

    static String of(SectionName name, String heading, String text) {
        boolean plain = text.strip().equals(text)
                && !text.contains("<!--")
                && !STRONG.matcher(text).find()
                && FENCE.matcher(text).results().count() % 2 == 0
                && !holdsChapter(text)
                && isNamed(name, heading);
        return plain ? text : DocumentMarkers.section(name, text);
    }

    private static boolean holdsChapter(String text) {
        Matcher heading = SUBHEADING.matcher(text);
        while (heading.find()) {
            String words = heading.group(1) == null ? heading.group(2) : heading.group(1);
            if (Chapter.headed(words).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a reader would give the section this name. */
    private static boolean isNamed(SectionName name, String heading) {
        Optional<Chapter> chapter = Chapter.headed(heading);
        String bare = NUMBERED.matcher(name.value()).replaceFirst("");
        SectionName expected = heading.isEmpty()
                ? new SectionName(bare)
                : chapter.map(SectionText::ofChapter).orElseGet(() -> SectionName.ofHeading(heading));
        return expected.equals(name) || expected.value().equals(bare);
    }

    private static SectionName ofChapter(Chapter chapter) {
        return chapter.section().map(section -> section.sectionName()).orElseGet(chapter::notes);
    }
}
