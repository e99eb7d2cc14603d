package fr.palier.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.palier.engine.gate.TaskDesk;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a person of a story completes a task: at the gate's desk, or in a browser. */
public interface TaskHand {

    /** @param fields values by the keys of the task's form */
    void complete(String person, String task, Map<String, ?> fields);

    /** What the gate does with a form that Tasklist sends. */
    static TaskHand atTheDesk(TaskDesk desk, ObjectMapper json) {
        return (person, task, fields) -> {
            Map<String, JsonNode> sent = new LinkedHashMap<>();
            fields.forEach((name, value) -> sent.put(name, json.valueToTree(value)));
            As.person(person, () -> desk.complete(task, sent));
        };
    }
}
