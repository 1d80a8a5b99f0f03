package dev.debrief.query.policy;

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

    Policies(LiveViews views, Progress progress, PolicyProjection projection, Clock clock) {
        this.views = views;
        this.progress = progress;
        this.projection = projection;
        this.clock = clock;
    }

    /** The version that applies now. */
    public PolicyVersion today() {
        return versions().at(clock.instant());
    }

    /** All versions that were adopted so far. */
    public PolicyVersions versions() {
        progress.catchUp(PolicyProjection.VIEW);
        PolicyVersions versions = PolicyVersions.DELIVERED;
        for (Document document : documents()) {
            versions = versions.with(projection.adopted(document));
        }
        return versions;
    }

    @QueryHandler
    PolicyView answer(FindPolicy query) {
        long latest = progress.catchUp(
                        PolicyProjection.VIEW,
                        Policy.ID,
                        this::lastVersion,
                        query.minVersion() == null ? null : query.minVersion() - 1)
                .version();
        PolicyVersions versions = versions();
        long wanted = query.version() == null ? 0 : query.version();
        if (wanted > versions.latest().version()) {
            throw QueryRefusals.refused(Rejection.VERSION_NOT_REACHED, Map.of("version", String.valueOf(latest + 1)));
        }
        PolicyVersion version = query.version() == null
                ? versions.at(query.asOf() == null ? clock.instant() : query.asOf())
                : versions.numbered(query.version());
        return views().get((int) version.version());
    }

    @QueryHandler
    PolicyList answer(ListPolicies query) {
        progress.catchUp(PolicyProjection.VIEW);
        return new PolicyList(views().reversed());
    }

    private List<PolicyView> views() {
        List<PolicyView> all = new ArrayList<>();
        all.add(new PolicyView(0, null, null, null, null, Policy.DELIVERED));
        for (Document document : documents()) {
            PolicyAdopted adopted = projection.adopted(document);
            all.add(new PolicyView(
                    all.size(),
                    adopted.effectiveFrom(),
                    document.get("recordedAt", Date.class).toInstant(),
                    ActorFields.read(document, "actor"),
                    adopted.reason(),
                    adopted.policy()));
        }
        return all;
    }

    private List<Document> documents() {
        return collection().find().sort(ascending("_id")).into(new ArrayList<>());
    }

    private long lastVersion() {
        return collection().countDocuments() - 1;
    }

    private MongoCollection<Document> collection() {
        return views.collection(PolicyProjection.VERSIONS);
    }
}
