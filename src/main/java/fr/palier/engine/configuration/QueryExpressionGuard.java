package fr.palier.engine.configuration;

import java.lang.reflect.Field;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.impl.persistence.entity.FilterManager;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses a query whose expressions are not on the allow list, in or-branches too: CVE-2026-109432 and stored filters both let a
 * person run JUEL, that is any bean of the application.
 */
class QueryExpressionGuard extends CommandInterceptor {

    private static final Pattern EXPRESSION = Pattern.compile(
            "[$#]\\{\\s*([a-zA-Z]+\\(\\))(?:\\.(?:plus|minus)(?:Days|Weeks|Months|Hours)\\(\\d{1,4}\\)|\\.(?:toDate)\\(\\))*\\s*}");

    private static final Field EXTENSION = extension();

    private final Set<String> allowed;

    QueryExpressionGuard(Set<String> allowed) {
        this.allowed = allowed;
    }

    private static Field extension() {
        Field field = ReflectionUtils.findField(AbstractExecuteFilterCmd.class, "extendingQuery");
        if (field == null) {
            throw new IllegalStateException("This engine keeps the extension of a filter elsewhere: close it anew");
        }
        return field;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            checkAll(query);
        }
        if (command instanceof AbstractExecuteFilterCmd filter) {
            checkExtension(filter);
        }
        return next.execute(command);
    }

    /** A filter runs its query inside its own command, past this interceptor: the stored part is checked as it is read. */
    private void checkExtension(AbstractExecuteFilterCmd filter) {
        ReflectionUtils.makeAccessible(EXTENSION);
        if (ReflectionUtils.getField(EXTENSION, filter) instanceof AbstractQuery<?, ?> query) {
            checkAll(query);
        }
    }

    private void checkAll(AbstractQuery<?, ?> query) {
        check(query);
        if (query instanceof TaskQueryImpl tasks) {
            tasks.getQueries().forEach(this::check);
        }
    }

    /** The engine's filters, each checked when it is read and when it is stored. */
    SessionFactory filters() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return FilterManager.class;
            }

            @Override
            public Session openSession() {
                return new CheckedFilters();
            }
        };
    }

    private final class CheckedFilters extends FilterManager {

        @Override
        public FilterEntity findFilterById(String id) {
            FilterEntity filter = super.findFilterById(id);
            if (filter != null && filter.getQuery() instanceof AbstractQuery<?, ?> query) {
                checkAll(query);
            }
            return filter;
        }

        @Override
        public Filter insertOrUpdateFilter(Filter filter) {
            if (filter.getQuery() instanceof AbstractQuery<?, ?> query) {
                checkAll(query);
            }
            return super.insertOrUpdateFilter(filter);
        }
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
