package fr.palier.engine.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.palier.engine.EngineReason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what a browser sent, strictly: bounded in size, depth and number length, without duplicate keys, and JSON by its type. */
final class SentJson {

    private static final int LARGEST_BODY = 200_000;
    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 40;

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LARGEST_BODY)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private SentJson() {}

    /** The body as it came, at most {@value #LARGEST_BODY} bytes. */
    static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        EngineReason.TOO_LARGE.when(body.length > LARGEST_BODY);
        return body;
    }

    /** The body as one JSON object; an empty body is an empty object. */
    static JsonNode object(HttpServletRequest request, byte[] body) {
        if (body.length == 0) {
            return STRICT.createObjectNode();
        }
        String type = String.valueOf(request.getContentType());
        EngineReason.UNREADABLE.when(!type.startsWith("application/json"));
        try {
            JsonNode root = STRICT.readTree(body);
            EngineReason.UNREADABLE.when(root == null || !root.isObject());
            return root;
        } catch (IOException broken) {
            throw EngineReason.UNREADABLE.rejection();
        }
    }

    /** Field values of a start or a completion; business key, tenant and whatever else the sender adds are left out. */
    static Map<String, JsonNode> values(JsonNode root) {
        JsonNode variables = root.path("variables");
        EngineReason.UNREADABLE.when(!variables.isObject() && !variables.isMissingNode() && !variables.isNull());
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : variables.properties()) {
            EngineReason.UNREADABLE.when(!field.getValue().isObject());
            values.put(field.getKey(), value(field.getValue()));
        }
        return values;
    }

    /** Lists arrive as JSON text. */
    private static JsonNode value(JsonNode variable) {
        JsonNode value = variable.path("value");
        if (!"json".equalsIgnoreCase(variable.path("type").asText()) || !value.isTextual()) {
            return value;
        }
        try {
            return STRICT.readTree(value.asText());
        } catch (JsonProcessingException broken) {
            throw EngineReason.UNREADABLE.rejection();
        }
    }

    /** Whether a key at any depth asks the engine to evaluate an expression (CVE-2026-109432). */
    static boolean asksForExpression(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .anyMatch(field ->
                            field.getKey().toLowerCase(java.util.Locale.ROOT).endsWith("expression")
                                    || asksForExpression(field.getValue()));
        }
        for (JsonNode element : node) {
            if (asksForExpression(element)) {
                return true;
            }
        }
        return false;
    }
}
