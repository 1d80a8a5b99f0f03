package dev.debrief.query.support;

import dev.debrief.api.Actor;
import java.util.Objects;
import org.axonframework.messaging.MetaData;
import org.bson.Document;

/** How documents tell who did something: in a field of some name, and two more whose names begin with it. */
public final class ActorFields {

    private ActorFields() {}

    /** Adds who an event says it was. */
    public static Document write(Document document, String field, MetaData metaData) {
        return document.append(field, Objects.toString(metaData.get(Actor.ID)))
                .append(field + "Name", Objects.toString(metaData.get(Actor.NAME)))
                .append(field + "Role", Objects.toString(metaData.get(Actor.ROLE)));
    }

    public static Actor read(Document document, String field) {
        return new Actor(
                document.getString(field), document.getString(field + "Name"), document.getString(field + "Role"));
    }
}
