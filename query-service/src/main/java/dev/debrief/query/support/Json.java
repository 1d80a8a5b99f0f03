package dev.debrief.query.support;

import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Views keep contents in the form in which they are answered: as JSON. What MongoDB sorts by stands beside them. */
@Component
public class Json {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JsonMapper mapper;

    Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public Document write(Object content) {
        return new Document(mapper.convertValue(content, MAP));
    }

    public <T> T read(Document document, Class<T> type) {
        return mapper.convertValue(document, type);
    }
}
