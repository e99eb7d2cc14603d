package fr.palier.engine.configuration;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/**
 * Knows {@code task} in {@code camunda:dueDate} and {@code camunda:followUpDate}: the engine evaluates them on the execution, before the
 * new task's listeners, and knows {@code task} only in those.
 */
class ExpressionsOfNewTask extends SpringExpressionManager {

    ExpressionsOfNewTask(ApplicationContext beans) {
        super(beans);
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver all = new CompositeELResolver();
        all.add(new NewTask());
        all.add(super.createElResolver());
        return all;
    }

    private static final class NewTask extends ELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            if (base == null
                    && "task".equals(property)
                    && context.getContext(VariableScope.class) instanceof ExecutionEntity execution) {
                TaskEntity task = execution.getTasks().stream()
                        .filter(one -> one.getTaskDefinitionKey() != null
                                && one.getTaskDefinitionKey().equals(execution.getCurrentActivityId()))
                        .findFirst()
                        .orElse(null);
                context.setPropertyResolved(task != null);
                return task;
            }
            return null;
        }

        @Override
        public void setValue(ELContext context, Object base, Object property, Object value) {
            // the task is given, never replaced
        }

        @Override
        public boolean isReadOnly(ELContext context, Object base, Object property) {
            return true;
        }

        @Override
        public Class<?> getType(ELContext context, Object base, Object property) {
            return null;
        }

        @Override
        public Class<?> getCommonPropertyType(ELContext context, Object base) {
            return String.class;
        }

        @Override
        public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
            return null;
        }
    }
}
