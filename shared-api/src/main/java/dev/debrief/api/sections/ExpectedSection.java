package dev.debrief.api.sections;

import java.util.Locale;

/** The sections that a complete report has. */
public enum ExpectedSection {
    /** What happened, in one or two sentences. */
    DESCRIPTION(Group.SUMMARY, "Description"),
    IMPACT_SUMMARY(Group.SUMMARY, "Impact in brief"),
    CORE_ISSUE(Group.SUMMARY, "Core issue"),
    LESSONS_PREVIEW(Group.SUMMARY, "Lessons in brief"),
    NEXT_STEPS_PREVIEW(Group.SUMMARY, "Next steps in brief"),
    BACKGROUND(Group.REPORT, "Background"),
    /** The chain of causes, as a continuous text. */
    NARRATIVE(Group.REPORT, "What led to what"),
    /** How the team responded. */
    RESPONSE(Group.REPORT, "Response"),
    /** Whether monitoring noticed the incident quickly. */
    DETECTION_REVIEW(Group.REPORT, "Was it noticed quickly?"),
    /** Whether the right teams received the information. */
    INFORMATION_REVIEW(Group.REPORT, "Did the right people know?"),
    VULNERABILITIES(Group.SECURITY, "Vulnerabilities exposed"),
    ACCESS_GAPS(Group.SECURITY, "Gaps in access control or data protection"),
    DATA_AT_RISK(Group.SECURITY, "Sensitive information at risk"),
    SECURITY_SIGNALS(Group.SECURITY, "Did security monitoring see it?"),
    LATENT_ISSUES(Group.SECURITY, "Latent issues");

    private final Group group;
    private final String title;

    ExpectedSection(Group group, String title) {
        this.group = group;
        this.title = title;
    }

    /** The group that a section belongs to. */
    public enum Group {
        /** The executive summary. Its title, time and duration are computed. */
        SUMMARY,
        /** The body of the report. */
        REPORT,
        /** The security review. */
        SECURITY
    }

    public Group group() {
        return group;
    }

    /** The heading of the section. */
    public String title() {
        return title;
    }

    public SectionName sectionName() {
        return new SectionName(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
