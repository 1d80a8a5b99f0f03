package dev.debrief.api.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.debrief.api.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Commands on the policy of the organisation. */
public sealed interface PolicyCommand {

    /** The id of the only policy. */
    @TargetAggregateIdentifier
    @JsonIgnore
    default String id() {
        return Policy.ID;
    }

    /**
     * Adopts a policy in place of the present one.
     *
     * @param effectiveFrom time from which it applies; null for now
     * @param basedOn number of the version that the caller has seen; null to replace any
     */
    record AdoptPolicy(
            @NotNull @Valid Policy policy,
            @Nullable Instant effectiveFrom,
            @Nullable Long basedOn,
            @NotNull @Text(max = 2000) String reason)
            implements PolicyCommand {}
}
