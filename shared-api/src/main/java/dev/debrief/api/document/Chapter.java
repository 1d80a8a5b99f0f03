package dev.debrief.api.document;

import dev.debrief.api.report.PartKind;
import dev.debrief.api.sections.ExpectedSection;
import dev.debrief.api.sections.SectionName;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The chapters of a written report, in the order of the template. Each is also recognised by the headings that published post-mortems
 * use for it; they are in {@code headings.properties}.
 */
public enum Chapter {
    SUMMARY(ExpectedSection.DESCRIPTION, "Summary"),
    IMPACT_IN_BRIEF(ExpectedSection.IMPACT_SUMMARY),
    CORE_ISSUE(ExpectedSection.CORE_ISSUE),
    LESSONS_IN_BRIEF(ExpectedSection.LESSONS_PREVIEW),
    NEXT_STEPS_IN_BRIEF(ExpectedSection.NEXT_STEPS_PREVIEW),
    BACKGROUND(ExpectedSection.BACKGROUND, "Background"),
    IMPACT(PartKind.IMPACT, "", "Impact"),
    SYMPTOMS(PartKind.SYMPTOM, "", "Symptoms"),
    TIMELINE(PartKind.TIMELINE, "", "Timeline"),
    TRIGGER(PartKind.TRIGGER, "", "Trigger"),
    ROOT_CAUSES(PartKind.CAUSE, "root_cause", "Root causes"),
    CONTRIBUTING_FACTORS(PartKind.CAUSE, "contributing_factor", "Contributing factors"),
    CAUSAL_LINKS(PartKind.CAUSAL_LINK, "", "Causal links"),
    NARRATIVE(ExpectedSection.NARRATIVE, "What led to what"),
    WHY_IT_HAPPENED(PartKind.WHY_CHAIN, "occurrence", "Why did it happen?"),
    WHY_UNNOTICED(PartKind.WHY_CHAIN, "detection", "Why was it not noticed sooner?"),
    WHY_UNSTOPPED(PartKind.WHY_CHAIN, "safeguard", "Why did nothing stop it?"),
    WHY_SO_LONG(PartKind.WHY_CHAIN, "response", "Why did it take so long?"),
    BARRIERS(PartKind.BARRIER, "", "Barriers"),
    CHANGES(PartKind.CHANGE, "", "Changes just before"),
    DETECTION(ExpectedSection.DETECTION_REVIEW, "Was it noticed quickly?"),
    INFORMATION(ExpectedSection.INFORMATION_REVIEW),
    RESPONSE(ExpectedSection.RESPONSE, "Response"),
    RESOLUTION(PartKind.RESOLUTION_STEP, "", "Resolution"),
    MITIGATORS(PartKind.MITIGATOR, "", "What limited the damage"),
    LESSONS("Lessons learned"),
    WENT_WELL(PartKind.LESSON, "went_well", "What went well"),
    WENT_WRONG(PartKind.LESSON, "went_wrong", "What went wrong"),
    COULD_IMPROVE(PartKind.LESSON, "could_improve", "What could be improved"),
    LUCKY(PartKind.LESSON, "lucky", "Where we got lucky"),
    SURPRISED(PartKind.LESSON, "surprised", "What surprised us"),
    SECURITY_REVIEW("Security review"),
    VULNERABILITIES(ExpectedSection.VULNERABILITIES),
    ACCESS_GAPS(ExpectedSection.ACCESS_GAPS),
    DATA_AT_RISK(ExpectedSection.DATA_AT_RISK),
    SECURITY_SIGNALS(ExpectedSection.SECURITY_SIGNALS),
    LATENT_ISSUES(ExpectedSection.LATENT_ISSUES),
    PERSPECTIVES(PartKind.PERSPECTIVE, "", "Perspectives"),
    EVIDENCE(PartKind.EVIDENCE, "", "Evidence");

    private final PartKind kind;
    private final String preset;
    private final @Nullable ExpectedSection section;
    private final String title;

    /** A chapter with findings or with the timeline. */
    Chapter(PartKind kind, String preset, String title) {
        this(kind, preset, null, title);
    }

    /** A chapter with the text of a section. */
    Chapter(ExpectedSection section, String title) {
        this(PartKind.SECTION, "", section, title);
    }

    Chapter(ExpectedSection section) {
        this(section, section.title());
    }

    /** A chapter that only holds other chapters. */
    Chapter(String title) {
        this(PartKind.OUTLINE, "", null, title);
    }

    Chapter(PartKind kind, String preset, @Nullable ExpectedSection section, String title) {
        this.kind = kind;
        this.preset = preset;
        this.section = section;
        this.title = title;
    }

    /** The kind of parts in this chapter; the outline for a chapter that only holds other chapters. */
    public PartKind kind() {
        return kind;
    }

    /** The value that places findings of one kind in this chapter, such as the kind of lesson; empty if there is none. */
    public String preset() {
        return preset;
    }

    /** The section whose text is in this chapter. */
    public Optional<ExpectedSection> section() {
        return Optional.ofNullable(section);
    }

    /** The field of a finding that holds its main text. */
    public String mainField() {
        return switch (kind) {
            case BARRIER -> "expected";
            case RESOLUTION_STEP -> "action";
            case EVIDENCE -> "label";
            default -> "text";
        };
    }

    /** Whether each entry of this chapter starts with the time at which it occurred. */
    public boolean isTimed() {
        return switch (kind) {
            case TIMELINE, RESOLUTION_STEP, CHANGE -> true;
            default -> false;
        };
    }

    /** The name of the section for the text beside the findings of this chapter. */
    public SectionName notes() {
        return new SectionName(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The heading in the template. */
    public String title() {
        return title;
    }

    /** Whether the chapter is one level below the chapter before it. */
    public boolean isSub() {
        return switch (this) {
            case IMPACT_IN_BRIEF,
                    CORE_ISSUE,
                    LESSONS_IN_BRIEF,
                    NEXT_STEPS_IN_BRIEF,
                    WENT_WELL,
                    WENT_WRONG,
                    COULD_IMPROVE,
                    LUCKY,
                    SURPRISED,
                    VULNERABILITIES,
                    ACCESS_GAPS,
                    DATA_AT_RISK,
                    SECURITY_SIGNALS,
                    LATENT_ISSUES -> true;
            default -> false;
        };
    }

    /** The chapter with this heading, or with another one that is usual for it. */
    public static Optional<Chapter> headed(String heading) {
        return Headings.chapter(heading);
    }
}
