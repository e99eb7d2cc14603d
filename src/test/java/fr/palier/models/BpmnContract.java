package fr.palier.models;

import fr.palier.models.Shipped.BpmnFile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What every process model promises: each check lists its complaints, by name of the promise. */
final class BpmnContract {

    /** The one promise that needs the running application. */
    static final String BEANS = "a cited bean exists";

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern RANDOM_ID = Pattern.compile("[A-Z][A-Za-z]+_[0-9a-z]{7}");
    private static final Pattern CONDITION =
            Pattern.compile("[$#]\\{\\s*(not\\s+|!\\s*)?\\w+\\s*((==|!=)\\s*('[A-Z_]+'|\"[A-Z_]+\"|true|false)\\s*)?}");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern CALL = Pattern.compile("\\s*([a-zA-Z]\\w*)\\.\\w+\\(([\\w, '.]*)\\)\\s*");
    private static final Pattern VARIABLE = Pattern.compile("\\s*[a-zA-Z]\\w*(\\.[a-zA-Z]\\w*)?\\s*");
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern PAGE = Pattern.compile("\\bpage « .+ »");
    private static final Pattern DAYS = Pattern.compile("P\\d+D");
    private static final Pattern MESSAGE = Pattern.compile("[a-z][a-zA-Z]*(-[a-z]+)*\\.[a-z][a-zA-Z]+");
    private static final Set<String> EXPRESSION_ATTRIBUTES = Set.of(
            "assignee", "candidateGroups", "candidateUsers", "dueDate", "followUpDate", "businessKey", "collection");
    private static final Set<String> ENGINE_WORDS = Set.of("execution", "task");
    private static final Set<String> CODE_TAGS = Set.of("script", "connector", "scriptTask");
    private static final Set<String> CODE_ATTRIBUTES = Set.of("class", "expression", "sourceExpression", "resource");
    private static final int SHORTEST_DOCUMENTATION = 40;

    private BpmnContract() {}

    static Map<String, BiFunction<BpmnFile, Surroundings, Stream<String>>> checks() {
        Map<String, BiFunction<BpmnFile, Surroundings, Stream<String>>> checks = new LinkedHashMap<>();
        checks.put("the process is executable, kept for a time and named after its file", BpmnContract::processes);
        checks.put("an id says its type and its name", BpmnContract::ids);
        checks.put("labels are French", BpmnContract::labels);
        checks.put("a choice is a question and each way an answer", BpmnContract::choices);
        checks.put("code is cited by delegateExpression alone", BpmnContract::code);
        checks.put(BEANS, BpmnContract::beans);
        checks.put("a condition tests one variable", BpmnContract::conditions);
        checks.put("a task tells who, by which form, until when and why", BpmnContract::userTasks);
        checks.put("a form is deployed with the model", BpmnContract::formReferences);
        checks.put("a called phase exists and is given its variables by name", BpmnContract::calls);
        checks.put("a timer comes from the calendar", BpmnContract::timers);
        checks.put("a message says module and past event", BpmnContract::messages);
        checks.put("everything is drawn", (file, around) -> Drawing.missing(file.model()));
        checks.put("nodes stand in their lane", (file, around) -> Drawing.outsideTheirLane(file.model()));
        checks.put("no lines cross", (file, around) -> Drawing.crossings(file.model()));
        return checks;
    }

    private static Stream<String> processes(BpmnFile file, Surroundings around) {
        return all(file, Process.class).flatMap(process -> Stream.of(
                        complaint(!process.isExecutable(), process, "is not executable"),
                        complaint(
                                !DAYS.matcher(Objects.requireNonNullElse(
                                                process.getCamundaHistoryTimeToLiveString(), ""))
                                        .matches(),
                                process,
                                "has no historyTimeToLive in days"),
                        complaint(
                                !file.name().equals(process.getId() + ".bpmn"),
                                process,
                                "is not named after its file " + file.name()),
                        French.complaint(process.getName()).map(text -> process.getId() + ": " + text))
                .flatMap(Optional::stream));
    }

    private static Stream<String> ids(BpmnFile file, Surroundings around) {
        Stream<String> nodes = all(file, FlowNode.class)
                .filter(node -> !node.getId().matches(node.getElementType().getTypeName() + "_[a-z][A-Za-z0-9]*"))
                .map(node -> "id " + node.getId() + " is not "
                        + node.getElementType().getTypeName() + "_<camelName>");
        Stream<String> flows = all(file, SequenceFlow.class)
                .filter(flow -> flow.getConditionExpression() != null)
                .filter(flow -> !flow.getId().matches("(sequenceFlow|flow)_[a-z][A-Za-z0-9]*"))
                .map(flow -> "id " + flow.getId() + " is not flow_<camelName>");
        Stream<String> random = all(file, BaseElement.class)
                .map(BaseElement::getId)
                .filter(id -> id != null && RANDOM_ID.matcher(id).matches() && id.matches(".*\\d.*"))
                .map(id -> "id " + id + " is random");
        return Stream.of(nodes, flows, random).flatMap(ids -> ids);
    }

    /** The element's name; for a gateway and a timer the family says enough. */
    private static String typeOf(FlowNode node) {
        String type = node.getElementType().getTypeName();
        boolean timer = !node.getChildElementsByType(TimerEventDefinition.class).isEmpty();
        return "(" + type + (type.endsWith("Gateway") ? "|gateway" : "") + (timer ? "|timerEvent" : "") + ")";
    }

    private static Stream<String> labels(BpmnFile file, Surroundings around) {
        Stream<String> nodes = all(file, FlowNode.class)
                .filter(node -> node instanceof Activity || node instanceof Event)
                .filter(node -> !(node instanceof SubProcess sub && sub.triggeredByEvent() && node.getName() != null))
                .flatMap(node -> French.complaint(node.getName()).map(text -> node.getId() + ": " + text).stream());
        Stream<String> named = all(file, SequenceFlow.class)
                .filter(flow -> flow.getName() != null)
                .flatMap(flow ->
                        French.complaintOfAnswer(flow.getName()).map(text -> flow.getId() + ": " + text).stream());
        Stream<String> tasks = all(file, Task.class)
                .filter(task -> task.getName() != null && !French.beginsWithVerb(task.getName()))
                .map(task -> task.getId() + ": « " + task.getName() + " » does not begin with a verb");
        return Stream.of(nodes, named, tasks).flatMap(texts -> texts);
    }

    private static Stream<String> choices(BpmnFile file, Surroundings around) {
        return all(file, ExclusiveGateway.class)
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .flatMap(gateway -> Stream.concat(
                        French.complaint(gateway.getName())
                                .or(() -> gateway.getName().strip().endsWith("?")
                                        ? Optional.empty()
                                        : Optional.of("« " + gateway.getName() + " » is no question"))
                                .map(text -> gateway.getId() + ": " + text)
                                .stream(),
                        gateway.getOutgoing().stream()
                                .filter(flow ->
                                        flow.getName() == null || flow.getName().isBlank())
                                .map(flow -> flow.getId() + " has no answer")));
    }

    private static Stream<String> code(BpmnFile file, Surroundings around) {
        return elements(file).flatMap(element -> {
            Stream<String> tags = CODE_TAGS.contains(element.getLocalName())
                    ? Stream.of(where(element) + " holds " + element.getLocalName())
                    : Stream.empty();
            Stream<String> attributes = CODE_ATTRIBUTES.stream()
                    .filter(name -> hasAttribute(element, name))
                    .filter(name -> !(name.equals("expression")
                            && element.getLocalName().equals("field")))
                    .map(name -> where(element) + " cites code by " + name);
            Stream<String> shape = attribute(element, "delegateExpression")
                    .filter(text -> !BEAN.matcher(text).matches())
                    .map(text -> where(element) + " cites " + text + ", not one bean")
                    .stream();
            return Stream.of(tags, attributes, shape).flatMap(texts -> texts);
        });
    }

    private static Stream<String> beans(BpmnFile file, Surroundings around) {
        return elements(file)
                .flatMap(element -> Stream.concat(
                                attribute(element, "delegateExpression").stream()
                                        .flatMap(text ->
                                                BEAN.matcher(text).results().map(match -> match.group(1))),
                                expressions(element)
                                        .map(CALL::matcher)
                                        .filter(Matcher::matches)
                                        .map(call -> call.group(1))
                                        .filter(name -> !ENGINE_WORDS.contains(name)))
                        .filter(name -> !around.beans().contains(name))
                        .map(name -> where(element) + " cites " + name + ", which is no bean"))
                .distinct();
    }

    private static Stream<String> conditions(BpmnFile file, Surroundings around) {
        return elements(file)
                .flatMap(element -> {
                    if (element.getLocalName().equals("conditionExpression")) {
                        String condition = element.getTextContent().strip();
                        return CONDITION.matcher(condition).matches()
                                ? Stream.empty()
                                : Stream.of(where(element) + " tests " + condition);
                    }
                    return expressions(element)
                            .filter(text -> !CALL.matcher(text).matches()
                                    && !VARIABLE.matcher(text).matches())
                            .map(text -> where(element) + " computes " + text);
                })
                .distinct();
    }

    private static Stream<String> userTasks(BpmnFile file, Surroundings around) {
        return all(file, UserTask.class).flatMap(task -> Stream.of(
                        complaint(
                                task.getCamundaFormRef() == null
                                        && !PAGE.matcher(documentation(task)).find(),
                                task,
                                "has no form, and its documentation names no page « … »"),
                        complaint(
                                isBlank(task.getCamundaCandidateGroups()) && isBlank(task.getCamundaAssignee()),
                                task,
                                "has neither candidate group nor assignee"),
                        complaint(
                                Stream.of(Objects.requireNonNullElse(task.getCamundaCandidateGroups(), "")
                                                .split(","))
                                        .map(String::strip)
                                        .anyMatch(group -> !group.isEmpty()
                                                && !group.contains("${")
                                                && !around.groups().contains(group)),
                                task,
                                "goes to a group that is no role: " + task.getCamundaCandidateGroups()),
                        complaint(
                                !Objects.requireNonNullElse(task.getCamundaDueDate(), "")
                                        .matches("\\$\\{.+}"),
                                task,
                                "has no due date from the calendar"),
                        complaint(documentation(task).length() < SHORTEST_DOCUMENTATION, task, "has no documentation"),
                        documentation(task).isEmpty()
                                ? Optional.<String>empty()
                                : French.complaint(documentation(task)).map(text -> task.getId() + ": " + text))
                .flatMap(Optional::stream));
    }

    private static Stream<String> formReferences(BpmnFile file, Surroundings around) {
        return Stream.<BaseElement>concat(all(file, UserTask.class), all(file, StartEvent.class))
                .flatMap(element -> {
                    String form = attribute(element.getDomElement(), "formRef").orElse(null);
                    if (form == null) {
                        return Stream.empty();
                    }
                    return Stream.of(
                                    complaint(
                                            !around.forms().contains(form),
                                            element,
                                            "asks for the form " + form + ", which does not exist"),
                                    complaint(
                                            !form.startsWith(file.name().replace(".bpmn", ".")),
                                            element,
                                            "asks for a form of another process: " + form),
                                    complaint(
                                            !attribute(element.getDomElement(), "formRefBinding")
                                                    .filter("deployment"::equals)
                                                    .isPresent(),
                                            element,
                                            "does not bind its form to the deployment"))
                            .flatMap(Optional::stream);
                });
    }

    private static Stream<String> calls(BpmnFile file, Surroundings around) {
        return all(file, CallActivity.class).flatMap(call -> {
            Collection<CamundaIn> in = call.getExtensionElements() == null
                    ? List.of()
                    : call.getExtensionElements().getChildElementsByType(CamundaIn.class);
            Collection<CamundaOut> out = call.getExtensionElements() == null
                    ? List.of()
                    : call.getExtensionElements().getChildElementsByType(CamundaOut.class);
            return Stream.of(
                            complaint(
                                    !around.processes().contains(call.getCalledElement()),
                                    call,
                                    "calls " + call.getCalledElement() + ", which does not exist"),
                            complaint(
                                    in.stream().anyMatch(one -> one.getCamundaVariables() != null)
                                            || out.stream().anyMatch(one -> one.getCamundaVariables() != null),
                                    call,
                                    "hands over all variables"),
                            complaint(
                                    in.stream().noneMatch(one -> "#{execution.processBusinessKey}"
                                            .equals(one.getCamundaBusinessKey())),
                                    call,
                                    "does not hand over the business key"),
                            complaint(
                                    in.stream().noneMatch(one -> "office".equals(one.getCamundaSource())),
                                    call,
                                    "does not hand over the office"))
                    .flatMap(Optional::stream);
        });
    }

    private static Stream<String> timers(BpmnFile file, Surroundings around) {
        return all(file, TimerEventDefinition.class).flatMap(timer -> {
            BaseElement event = (BaseElement) timer.getParentElement();
            boolean startsAProcess = event instanceof StartEvent && event.getParentElement() instanceof Process;
            return Stream.of(
                            complaint(startsAProcess, event, "starts by a timer: one instance without office"),
                            complaint(
                                    !timer.getTextContent().strip().matches("[$#]\\{.+}"),
                                    event,
                                    "waits for a literal: "
                                            + timer.getTextContent().strip()))
                    .flatMap(Optional::stream);
        });
    }

    private static Stream<String> messages(BpmnFile file, Surroundings around) {
        return all(file, Message.class)
                .filter(message -> !MESSAGE.matcher(Objects.requireNonNullElse(message.getName(), ""))
                        .matches())
                .map(message -> "message " + message.getName() + " is not <module>.<pastEvent>");
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .reduce("", (a, b) -> a + b)
                .strip();
    }

    /** Expressions in the attributes and the own text of an element, without their braces. */
    private static Stream<String> expressions(DomElement element) {
        Stream<String> attributes = EXPRESSION_ATTRIBUTES.stream().flatMap(name -> attribute(element, name).stream());
        boolean leaf =
                element.getChildElements().isEmpty() && !element.getLocalName().equals("documentation");
        Stream<String> text = leaf ? Stream.of(element.getTextContent()) : Stream.empty();
        return Stream.concat(attributes, text)
                .flatMap(value -> EXPRESSION.matcher(value).results().map(match -> match.group(1)));
    }

    private static Optional<String> attribute(DomElement dom, String name) {
        return Optional.ofNullable(dom.getAttribute(CAMUNDA, name))
                .or(() -> Optional.ofNullable(dom.getAttribute(name)));
    }

    private static boolean hasAttribute(DomElement dom, String name) {
        return dom.hasAttribute(CAMUNDA, name)
                || CAMUNDA.equals(dom.getNamespaceURI()) && dom.hasAttribute(name) && !isBlank(dom.getAttribute(name));
    }

    private static <T extends ModelElementInstance> Stream<T> all(BpmnFile file, Class<T> type) {
        return file.model().getModelElementsByType(type).stream();
    }

    private static Stream<DomElement> elements(BpmnFile file) {
        return withChildren(file.model().getDefinitions().getDomElement());
    }

    private static Stream<DomElement> withChildren(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(BpmnContract::withChildren));
    }

    private static String where(DomElement element) {
        DomElement at = element;
        while (at.getAttribute("id") == null) {
            at = at.getParentElement();
        }
        return at.getAttribute("id");
    }

    private static Optional<String> complaint(boolean condition, BaseElement element, String text) {
        return condition ? Optional.of(element.getId() + " " + text) : Optional.empty();
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
