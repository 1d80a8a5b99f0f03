package dev.debrief.api.findings;

import dev.debrief.api.Text;
import dev.debrief.api.findings.FindingEvent.WhyChainCorrected;
import dev.debrief.api.findings.FindingEvent.WhyChainRecorded;
import dev.debrief.api.findings.FindingEvent.WhyChainWithdrawn;
import dev.debrief.api.report.ReportId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A chain of why questions and answers that leads from a problem to a cause, often five or more. A report can have several chains.
 *
 * @param focus what the chain asks about, such as detection or response
 * @param whys questions with their answers in the order of asking, 2 to 100
 */
public record WhyChain(
        @NotNull WhyFocus focus,

        @NotNull @Size(min = WhyChain.LEAST, max = 100, message = "must have {min} to {max} entries")
        List<@NotNull @Valid Why> whys)
        implements Finding {

    public static final int LEAST = 2;

    /** The number of questions from which a chain counts as deep enough. */
    public static final int ENOUGH = 5;

    @Override
    public WhyChain withTexts(UnaryOperator<String> rewrite) {
        return new WhyChain(
                focus,
                whys.stream()
                        .map(why -> new Why(rewrite.apply(why.question()), rewrite.apply(why.answer())))
                        .toList());
    }

    @Override
    public WhyChainRecorded recorded(ReportId report, FindingId id) {
        return new WhyChainRecorded(report, id, this);
    }

    @Override
    public WhyChainCorrected corrected(ReportId report, FindingId id, Finding from, String reason) {
        return new WhyChainCorrected(report, id, (WhyChain) from, this, reason);
    }

    @Override
    public WhyChainWithdrawn withdrawn(ReportId report, FindingId id, String reason) {
        return new WhyChainWithdrawn(report, id, this, reason);
    }

    /**
     * A why question with its answer.
     *
     * @param question the question, at most 2000 characters
     * @param answer the answer, which the next question asks about; at most 5000 characters
     */
    public record Why(
            @NotNull @Text(max = 2000) String question,
            @NotNull @Text(max = 5000) String answer) {}
}
