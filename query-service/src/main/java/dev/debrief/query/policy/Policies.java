package dev.debrief.query.policy;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import dev.debrief.api.Rejection;
import dev.debrief.api.policy.Policy;
import dev.debrief.api.policy.PolicyEvent.PolicyAdopted;
import dev.debrief.api.policy.PolicyQuery.FindPolicy;
import dev.debrief.api.policy.PolicyQuery.ListPolicies;
import dev.debrief.api.policy.PolicyQuery.PolicyList;
import dev.debrief.api.policy.PolicyQuery.PolicyView;
import dev.debrief.api.policy.PolicyVersions;
import dev.debrief.api.policy.PolicyVersions.PolicyVersion;
import dev.debrief.query.support.ActorFields;
import dev.debrief.support.axon.QueryRefusals;
import dev.debrief.views.LiveViews;
import dev.debrief.views.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Knows the policy as it is and was. */
@Component
public class Policies {

    private final LiveViews views;
    private final Progress progress;
    private final PolicyProjection projection;
    private final Clock clock;
    private volatile Known known = new Known(-1, List.of(new PolicyView(0, null, null, null, null, Policy.DELIVERED)));

    Policies(LiveViews views, Progress progress, PolicyProjection projection, Clock clock) {
        this.views = views;
        this.progress = progress;
        this.projection = projection;
        this.clock = clock;
    }

    /**
     * The versions that were read before.
     *
     * @param last the id of the last document that was read
     */
    private record Known(long last, List<PolicyView> versions) {}

    /** The version that applies now. */
    public PolicyVersion today() {
        return at(clock.instant());
    }

    /** The version that applied at an instant. */
    public PolicyVersion at(Instant instant) {
        progress.catchUp(PolicyProjection.VIEW);
        return versions(all()).at(instant);
    }

    @QueryHandler
    PolicyView answer(FindPolicy query) {
        Long minVersion = query.minVersion();
        progress.catchUp(
                PolicyProjection.VIEW, Policy.ID, this::lastVersion, minVersion == null ? null : minVersion - 1);
        List<PolicyView> all = all();
        Long wanted = query.version();
        if (wanted != null && wanted >= all.size()) {
            throw QueryRefusals.refused(
                    Rejection.VERSION_NOT_REACHED, Map.of("version", String.valueOf(all.size() - 1)));
        }
        long version = wanted == null
                ? versions(all)
                        .at(query.asOf() == null ? clock.instant() : query.asOf())
                        .version()
                : wanted;
        return all.get((int) version);
    }

    @QueryHandler
    PolicyList answer(ListPolicies query) {
        progress.catchUp(PolicyProjection.VIEW);
        return new PolicyList(all().reversed());
    }

    private static PolicyVersions versions(List<PolicyView> all) {
        return new PolicyVersions(all.stream()
                .map(view -> new PolicyVersion(
                        view.version(),
                        view.policy(),
                        view.effectiveFrom() == null ? Instant.EPOCH : view.effectiveFrom()))
                .toList());
    }

    /** Reads only what was adopted since the last time. */
    private List<PolicyView> all() {
        Known before = known;
        long last = before.last();
        List<PolicyView> all = new ArrayList<>(before.versions());
        for (Document document : collection().find(gt("_id", last)).sort(ascending("_id"))) {
            last = document.getLong("_id");
            all.add(view(all.size(), document));
        }
        if (last != before.last()) {
            known = new Known(last, List.copyOf(all));
        }
        return all;
    }

    private PolicyView view(int version, Document document) {
        PolicyAdopted adopted = projection.adopted(document);
        return new PolicyView(
                version,
                adopted.effectiveFrom(),
                document.get("recordedAt", Date.class).toInstant(),
                ActorFields.read(document, "actor"),
                adopted.reason(),
                adopted.policy());
    }

    private long lastVersion() {
        return collection().countDocuments() - 1;
    }

    private MongoCollection<Document> collection() {
        return views.collection(PolicyProjection.VERSIONS);
    }
}
