package dev.debrief.query.document.audiences;

import dev.debrief.api.policy.PublicName;
import dev.debrief.api.scope.Service;
import dev.debrief.query.people.DisplayNames;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What services are called before customers, who read of none by a name that is not public. */
public final class ServiceNames {

    private ServiceNames() {}

    /** The same names of people, and public names of services. */
    public static DisplayNames withPublic(
            DisplayNames people, Collection<Service> services, List<PublicName> publicNames) {
        Map<String, String> names = new LinkedHashMap<>();
        publicNames.forEach(named -> names.put(named.service(), named.name()));
        services.forEach(service -> names.putIfAbsent(service.name(), Phrases.anonymous(service.kind())));
        return people.with(names);
    }
}
