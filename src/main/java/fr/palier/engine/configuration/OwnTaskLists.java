package fr.palier.engine.configuration;

import java.util.List;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/**
 * A list of one's own tasks needs no look at the grants: the engine grants each task to its assignee and its candidate groups, so a
 * query that names oneself, or only groups one has, can find nothing else. The join it saves grows with the square of the tasks
 * (figures in {@code docs/performance.md}). The office is still checked; every other query keeps its grants.
 */
class OwnTaskLists implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return AuthorizationManager.class;
    }

    @Override
    public Session openSession() {
        return new AuthorizationManager() {
            @Override
            public void configureTaskQuery(TaskQueryImpl query) {
                super.configureTaskQuery(query);
                if (isOwn(query, getCurrentAuthentication())) {
                    query.getAuthCheck().setAuthorizationCheckEnabled(false);
                }
            }
        };
    }

    /** Expressions are evaluated by now, and an extension merged; what stands in the root holds for every row. */
    private static boolean isOwn(TaskQueryImpl query, Authentication person) {
        // a candidate user brings the tasks of that person along
        if (person == null
                || person.getUserId() == null
                || query.isOrQueryActive()
                || query.getCandidateUser() != null) {
            return false;
        }
        List<String> groups = query.getCandidateGroups();
        return person.getUserId().equals(query.getAssignee())
                || groups != null
                        && !groups.isEmpty()
                        && person.getGroupIds() != null
                        && person.getGroupIds().containsAll(groups);
    }
}
