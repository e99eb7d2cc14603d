package fr.palier.committee.application;

import fr.palier.committee.BodyKind;
import fr.palier.committee.Capacity;
import fr.palier.committee.Question;
import fr.palier.committee.domain.Body;
import fr.palier.committee.domain.InternalRules;
import fr.palier.committee.domain.Item;
import fr.palier.committee.domain.Member;
import fr.palier.committee.domain.Title;
import fr.palier.committee.persistence.Bodies;
import fr.palier.committee.persistence.Items;
import fr.palier.committee.persistence.Members;
import fr.palier.committee.persistence.RuleBooks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bodies of an office, as its board constituted them: rules and members over their periods. */
@Component
public class Committees {

    private final Bodies bodies;
    private final RuleBooks rules;
    private final Members members;
    private final Items items;
    private final Clock clock;

    Committees(Bodies bodies, RuleBooks rules, Members members, Items items, Clock clock) {
        this.bodies = bodies;
        this.rules = rules;
        this.members = members;
        this.items = items;
        this.clock = clock;
    }

    /** Rules with what the body answers to each question. */
    public record Rules(InternalRules rules, Map<Question, Capacity> capacities) {}

    /** A body today. */
    public record Committee(Body body, List<Rules> rules, List<Member> members, List<Item> waiting) {}

    @Transactional(readOnly = true)
    public List<Committee> of(String office) {
        return bodies.of(office).stream()
                .map(body -> new Committee(
                        body,
                        rules.of(body.id()).stream()
                                .map(each -> new Rules(each, rules.capacities(each.id())))
                                .toList(),
                        members.of(body.id(), LocalDate.now(clock)),
                        items.waitingFor(body.id())))
                .toList();
    }

    /** Items that wait for the body of a session. */
    @Transactional(readOnly = true)
    public List<Item> waitingFor(long body) {
        return items.waitingFor(body);
    }

    /** Constitutes a body; empty when the office has it already. */
    @Transactional
    public Optional<Long> constitute(String office, BodyKind kind, String name) {
        return bodies.find(office, kind).isPresent() ? Optional.empty() : Optional.of(bodies.add(office, kind, name));
    }

    /** Adds rules over a period; the database refuses two at once. */
    @Transactional
    public long adopt(InternalRules adopted, Map<Question, Capacity> capacities) {
        return rules.add(adopted, capacities);
    }

    /** Names a member, or a substitute of one (or of anyone). */
    @Transactional
    public long name(long body, String account, String name, Title title, Long substitutes, LocalDate from) {
        return members.add(body, account, name, title, substitutes, from);
    }
}
