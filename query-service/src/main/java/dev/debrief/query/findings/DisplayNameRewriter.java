package dev.debrief.query.findings;

import dev.debrief.api.findings.Barrier;
import dev.debrief.api.findings.CausalLink;
import dev.debrief.api.findings.Cause;
import dev.debrief.api.findings.Evidence;
import dev.debrief.api.findings.Finding;
import dev.debrief.api.findings.Impact;
import dev.debrief.api.findings.Lesson;
import dev.debrief.api.findings.Mitigator;
import dev.debrief.api.findings.Perspective;
import dev.debrief.api.findings.Perspective.Author;
import dev.debrief.api.findings.PrecedingChange;
import dev.debrief.api.findings.ResolutionStep;
import dev.debrief.api.findings.Symptom;
import dev.debrief.api.findings.WhyChain;
import dev.debrief.api.findings.WhyChain.Why;
import dev.debrief.query.people.DisplayNames;

/** Rewrites findings with the display names that the reader has requested. */
final class DisplayNameRewriter {

    private final DisplayNames displayNames;

    DisplayNameRewriter(DisplayNames displayNames) {
        this.displayNames = displayNames;
    }

    Finding of(Finding finding) {
        return switch (finding) {
            case Impact f ->
                new Impact(f.dimension(), f.metric(), f.amount(), f.estimated(), displayNames.inAny(f.text()));
            case Symptom f -> new Symptom(displayNames.in(f.text()), f.observedAt());
            case Cause f ->
                new Cause(
                        f.kind(),
                        f.primary(),
                        displayNames.in(f.text()),
                        f.category(),
                        f.factorClass(),
                        f.role(),
                        f.branch(),
                        f.promotedFrom(),
                        f.evidence());
            case CausalLink f -> new CausalLink(f.from(), f.to(), displayNames.inAny(f.text()));
            case WhyChain f ->
                new WhyChain(f.focus(), f.whys().stream().map(this::of).toList());
            case Barrier f ->
                new Barrier(displayNames.in(f.expected()), f.outcome(), displayNames.inAny(f.why()), f.cause());
            case PrecedingChange f -> new PrecedingChange(displayNames.in(f.text()), f.occurredAt(), f.cause());
            case ResolutionStep f ->
                new ResolutionStep(
                        f.occurredAt(), displayNames.in(f.action()), displayNames.inAny(f.rationale()), f.outcome());
            case Mitigator f ->
                new Mitigator(f.kind(), displayNames.in(f.text()), displayNames.inAny(f.benefit()), f.avoided());
            case Lesson f -> new Lesson(f.kind(), displayNames.in(f.text()));
            case Evidence f ->
                new Evidence(
                        f.kind(),
                        displayNames.in(f.label()),
                        displayNames.inAny(f.description()),
                        f.url(),
                        f.from(),
                        f.to());
            case Perspective f -> of(f);
        };
    }

    private Why of(Why why) {
        return new Why(displayNames.in(why.question()), displayNames.in(why.answer()));
    }

    /** Who is shown by role is not to be known by an id either. */
    private Perspective of(Perspective f) {
        String name = displayNames.of(f.author().name());
        Author author = name.equals(f.author().name()) ? f.author() : new Author(name, name);
        return new Perspective(author, displayNames.in(f.text()), f.confidential());
    }
}
