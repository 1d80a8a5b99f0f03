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
    /** The causal chain, told as a story. */
    NARRATIVE(Group.REPORT, "What led to what"),
    /** How the team responded. */
    RESPONSE(Group.REPORT, "Response"),
    /** Did monitoring catch it quickly? */
    DETECTION_REVIEW(Group.REPORT, "Was it noticed quickly?"),
    /** Did the right teams get the information? */
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

    /** Where a section belongs. */
    public enum Group {
        /** The parts of the executive summary. Its first, name and time, is computed. */
        SUMMARY,
        REPORT,
        /** The answers of the security review. */
        SECURITY
    }

    public Group group() {
        return group;
    }

    /** As a heading. */
    public String title() {
        return title;
    }

    public SectionName sectionName() {
        return new SectionName(name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
