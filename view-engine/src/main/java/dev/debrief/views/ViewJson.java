package dev.debrief.views;

import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Views keep contents in the form in which they are answered: as JSON. What MongoDB sorts by stands beside them. */
@Component
public class ViewJson {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** Not the one that reads requests: what we wrote ourselves is read as it is, whatever today's requests may say. */
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Document write(Object content) {
        return new Document(mapper.convertValue(content, MAP));
    }

    public <T> T read(Document document, Class<T> type) {
        return mapper.convertValue(document, type);
    }
}
