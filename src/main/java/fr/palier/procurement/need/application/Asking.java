package fr.palier.procurement.need.application;

import fr.palier.engine.Decision;
import fr.palier.engine.Rules;
import java.util.List;
import java.util.Map;

/** How rules are asked: with the answer kept with a file, or without a trace. */
@FunctionalInterface
interface Asking {

    List<Decision> all(String key, Map<String, Object> inputs);

    static Asking keptWith(Rules rules, String office, String reference) {
        return (key, inputs) -> rules.decideAll(office, reference, key, inputs);
    }

    static Asking withoutTrace(Rules rules) {
        return rules::simulate;
    }
}
