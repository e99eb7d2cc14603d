package fr.palier.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.palier.engine.Absences;
import fr.palier.engine.Accounts;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Fills lists of accounts into a deployed form: a field whose property {@code accountsOf} names a role group gets the members of that
 * group in the person's office before its own values. The same form is shown and checked.
 */
@Component
class AccountChoices {

    private static final String PROPERTY = "accountsOf";

    private final Accounts accounts;
    private final Absences absences;

    AccountChoices(Accounts accounts, Absences absences) {
        this.accounts = accounts;
        this.absences = absences;
    }

    /** Whether a form has such a list. */
    boolean isIn(JsonNode form) {
        for (JsonNode component : form.path("components")) {
            if (component.path("properties").has(PROPERTY) || isIn(component)) {
                return true;
            }
        }
        return false;
    }

    /** @param form changed in place @param office of the person who sees it */
    JsonNode fill(JsonNode form, String office) {
        for (JsonNode component : form.path("components")) {
            String group = component.path("properties").path(PROPERTY).asText("");
            if (!group.isEmpty() && office != null) {
                fill((ObjectNode) component, group, office);
            }
            fill(component, office);
        }
        return form;
    }

    private void fill(ObjectNode field, String group, String office) {
        JsonNode own = field.path("values").deepCopy();
        ArrayNode values = field.putArray("values");
        List<Accounts.Account> members = accounts.membersOf(group, office);
        members.forEach(member -> values.addObject().put("value", member.id()).put("label", label(member, office)));
        own.forEach(values::add);
    }

    private String label(Accounts.Account member, String office) {
        String name = member.name().isBlank() ? member.id() : member.name();
        return absences.today(office, member.id())
                .map(absence -> "%s (absence %s, remplacement par %s)"
                        .formatted(name, absence.period(), name(office, absence.substitute())))
                .orElse(name);
    }

    private String name(String office, String account) {
        return accounts.ofOffice(office).stream()
                .filter(one -> one.id().equals(account))
                .map(Accounts.Account::name)
                .findFirst()
                .orElse(account);
    }
}
