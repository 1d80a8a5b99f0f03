package dev.debrief.views;

import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Stores contents of views as JSON, in the form of the answers. Fields that MongoDB needs for indexes and sorting are added. */
@Component
public class ViewJson {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    /** Another mapper than that for requests: it reads stored documents, whatever the rules for requests are. */
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
