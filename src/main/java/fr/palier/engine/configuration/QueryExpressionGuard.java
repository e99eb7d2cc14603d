package fr.palier.engine.configuration;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Refuses a query whose expressions are not on the allow list, in or-branches too: CVE-2026-109432 and stored filters both let a
 * person run JUEL, that is any bean of the application.
 */
class QueryExpressionGuard extends CommandInterceptor {

    private static final Pattern EXPRESSION = Pattern.compile(
            "[$#]\\{\\s*([a-zA-Z]+\\(\\))(?:\\.(?:plus|minus)(?:Days|Weeks|Months|Hours)\\(\\d{1,4}\\)|\\.(?:toDate)\\(\\))*\\s*}");

    private final Set<String> allowed;

    QueryExpressionGuard(Set<String> allowed) {
        this.allowed = allowed;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl tasks) {
            tasks.getQueries().forEach(this::check);
        } else if (command instanceof AbstractQuery<?, ?> query) {
            check(query);
        }
        return next.execute(command);
    }

    private void check(AbstractQuery<?, ?> query) {
        for (String expression : query.getExpressions().values()) {
            Matcher match = EXPRESSION.matcher(expression);
            if (!match.matches() || !(allowed.contains(match.group(1)) || "dateTime()".equals(match.group(1)))) {
                throw new AuthorizationException("Cette expression n'est pas permise dans une recherche.");
            }
        }
    }
}
