package fr.palier.engine.security;

import fr.palier.engine.ProcessVariables;
import fr.palier.engine.Role;
import fr.palier.engine.TaskAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists that people find in Tasklist. Each names assignee or candidate group, so that the engine looks at the few tasks of the
 * person and not at all grants of the office. Written at start-up; nobody else may store a filter.
 */
@Component
class RoleFilters {

    private static final String ME = "${currentUser()}";
    private static final String MY_GROUPS = "${currentUserGroups()}";

    private static final List<Map<String, String>> COLUMNS = List.of(
            column(ProcessVariables.REFERENCE, "Référence"),
            column(ProcessVariables.SUBJECT, "Objet"),
            column(ProcessVariables.AMOUNT, "Montant"),
            column(ProcessVariables.OFFICE, "Office"));

    private record Definition(
            String name,
            String description,
            String colour,
            int priority,
            List<Role> readers,
            UnaryOperator<TaskQuery> query) {}

    private static final List<Role> ALL = Arrays.asList(Role.values());

    private static final List<Definition> FILTERS = List.of(
            new Definition(
                    TaskAddress.MINE,
                    "Ce que vous avez pris en charge, ou qui vous est confié.",
                    "#0b6068",
                    10,
                    ALL,
                    query -> query.taskAssigneeExpression(ME)),
            new Definition(
                    TaskAddress.MY_SERVICE,
                    "Ce qui attend votre groupe : prenez une tâche en charge pour la traiter.",
                    "#3b6ea5",
                    20,
                    ALL,
                    query -> query.taskCandidateGroupInExpression(MY_GROUPS)),
            new Definition(
                    "En retard",
                    "Les tâches de vos groupes, libres ou prises, dont l'échéance est passée.",
                    "#b3261e",
                    30,
                    ALL,
                    query -> query.taskCandidateGroupInExpression(MY_GROUPS)
                            .includeAssignedTasks()
                            .dueBeforeExpression("${now()}")),
            new Definition(
                    "À rendre cette semaine",
                    "Les tâches de vos groupes, libres ou prises, à rendre dans les sept jours.",
                    "#8a5a00",
                    40,
                    ALL,
                    query -> query.taskCandidateGroupInExpression(MY_GROUPS)
                            .includeAssignedTasks()
                            .dueAfterExpression("${now()}")
                            .dueBeforeExpression("${dateTime().plusDays(7).toDate()}")),
            new Definition(
                    "Commission",
                    "Séances, avis et décisions de la commission.",
                    "#6a3d8f",
                    50,
                    List.of(Role.COMMITTEE_MEMBERS, Role.COMMITTEE_SECRETARY),
                    query -> query.processDefinitionKeyIn("committee-session")
                            .taskCandidateGroupInExpression(MY_GROUPS)
                            .includeAssignedTasks()));

    private final FilterService filters;
    private final TaskService tasks;
    private final Grants grants;

    RoleFilters(FilterService filters, TaskService tasks, Grants grants) {
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
    }

    /** Writes what is missing and brings the others to their present definition. */
    void write() {
        FILTERS.forEach(this::write);
    }

    private void write(Definition definition) {
        Filter known =
                filters.createTaskFilterQuery().filterName(definition.name()).singleResult();
        Filter filter = known == null ? filters.newTaskFilter(definition.name()) : known;
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", definition.description());
        properties.put("color", definition.colour());
        properties.put("priority", definition.priority());
        properties.put("refresh", true);
        properties.put("showUndefinedVariable", false);
        properties.put("variables", COLUMNS);
        filter.setProperties(properties);
        filter.setQuery(definition
                .query()
                .apply(tasks.createTaskQuery())
                .orderByDueDate()
                .asc());
        filters.saveFilter(filter);
        definition.readers().forEach(role -> grants.readFilter(role.group(), filter.getId()));
    }

    private static Map<String, String> column(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }
}
