package dev.debrief.support.axon;

import static java.util.Map.entry;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.debrief.api.DomainEvent;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names under which events are stored: the simple name of their type, so that packages may change. Stores written before version
 * 0.1 contain the full class name instead; only the part after the last dot or dollar sign of such a name counts. They also have events
 * that were renamed since.
 */
final class EventNames {

    /** Fails at start if two events share a name. */
    private static final Map<String, Class<?>> BY_NAME =
            types(DomainEvent.class).collect(toUnmodifiableMap(Class::getSimpleName, identity()));

    private static final Map<String, String> RENAMED = Map.ofEntries(
            entry("BarrierRevised", "BarrierCorrected"),
            entry("CausalLinkRevised", "CausalLinkCorrected"),
            entry("CauseRevised", "CauseCorrected"),
            entry("EvidenceRevised", "EvidenceCorrected"),
            entry("ImpactRevised", "ImpactCorrected"),
            entry("LessonRevised", "LessonCorrected"),
            entry("MitigatorRevised", "MitigatorCorrected"),
            entry("PatternFindingRevised", "PatternFindingCorrected"),
            entry("PerspectiveRevised", "PerspectiveCorrected"),
            entry("PrecedingChangeRevised", "PrecedingChangeCorrected"),
            entry("ResolutionStepRevised", "ResolutionStepCorrected"),
            entry("SymptomRevised", "SymptomCorrected"),
            entry("TimelineEventRetracted", "TimelineEventWithdrawn"),
            entry("WhyChainRevised", "WhyChainCorrected"));

    private EventNames() {}

    static boolean isEvent(Class<?> type) {
        return type == BY_NAME.get(type.getSimpleName());
    }

    /** The event type for a stored name of either form; null if this version has no such event. */
    static @Nullable Class<?> find(String stored) {
        String name = stored.substring(1 + Math.max(stored.lastIndexOf('.'), stored.lastIndexOf('$')));
        return BY_NAME.get(RENAMED.getOrDefault(name, name));
    }

    private static Stream<Class<?>> types(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(EventNames::types) : Stream.of(type);
    }
}
