package fr.palier.procurement.need.application;

import fr.palier.engine.Decision;
import fr.palier.office.Money;
import fr.palier.office.Office;
import fr.palier.procurement.Channel;
import fr.palier.procurement.CommitteeKind;
import fr.palier.procurement.FormalProcedure;
import fr.palier.procurement.Nature;
import fr.palier.procurement.Procedure;
import fr.palier.procurement.need.NeedReason;
import fr.palier.procurement.need.domain.Choice;
import fr.palier.procurement.need.domain.CountingPeriod;
import fr.palier.procurement.need.domain.NegotiationGround;
import fr.palier.procurement.need.domain.NoCompetitionCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The questions that needs put to the tables; no row that answers = a refusal, never an empty answer. */
@Component
class ProcedureRules {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** @throws fr.palier.office.Rejection {@code procedure.noRuleAtDate}, {@code procedure.unknownPolicy} */
    Choice choose(Asking rules, Office office, Nature nature, Money needAmount, LocalDate launch) {
        List<Decision> answers = rules.all(
                "procedure-choice",
                Map.of(
                        "officePolicy", office.policy(),
                        "buyerCategory", office.buyerCategory(),
                        "nature", nature.name(),
                        "needAmount", needAmount.euros(),
                        "launchDate", launch));
        if (answers.isEmpty()) {
            boolean known = !rules.all("known-office-policy", Map.of("officePolicy", office.policy()))
                    .isEmpty();
            throw known
                    ? NeedReason.NO_RULE_AT_DATE.rejection(DAY.format(launch))
                    : NeedReason.UNKNOWN_POLICY.rejection(office.policy());
        }
        Decision answer = answers.get(0);
        return choice(answer.choice("procedure", Procedure.class), answer);
    }

    /** What a stricter procedure of the buyer's choice entails, together with what the rule asks for. */
    Choice chosen(Asking rules, Office office, Choice byRule, Procedure stricter) {
        Decision answer = rules
                .all(
                        "chosen-procedure",
                        Map.of(
                                "officePolicy", office.policy(),
                                "buyerCategory", office.buyerCategory(),
                                "procedure", stricter.name()))
                .stream()
                .findFirst()
                .orElseThrow(() -> NeedReason.UNKNOWN_POLICY.rejection(office.policy()));
        Choice chosen = choice(stricter, answer);
        List<Channel> channels = Stream.of(Channel.values())
                .filter(channel ->
                        chosen.channels().contains(channel) || byRule.channels().contains(channel))
                .toList();
        return new Choice(
                stricter,
                chosen.committee().compareTo(byRule.committee()) > 0 ? chosen.committee() : byRule.committee(),
                Math.max(chosen.days(), byRule.days()),
                channels,
                chosen.rule(),
                chosen.basis() + " Selon la règle : " + byRule.basis(),
                chosen.version(),
                chosen.record());
    }

    Decision formal(Asking rules, Office office, Nature nature, NegotiationGround ground) {
        return rules
                .all(
                        "formal-procedure-choice",
                        Map.of(
                                "officePolicy", office.policy(),
                                "nature", nature.name(),
                                "negotiationGround", ground.name()))
                .stream()
                .findFirst()
                .orElseThrow(() -> NeedReason.UNKNOWN_POLICY.rejection(office.policy()));
    }

    FormalProcedure formalProcedure(Decision formal) {
        return formal.choice("formalProcedure", FormalProcedure.class);
    }

    /**
     * Conditions of an open case.
     *
     * @throws fr.palier.office.Rejection when the table refuses it or does not know it at the date
     */
    List<Decision> noCompetition(Asking rules, NoCompetitionCase chosen, Money needAmount, LocalDate launch) {
        List<Decision> answers = rules.all(
                "no-competition-case",
                Map.of("case", chosen.name(), "needAmount", needAmount.euros(), "launchDate", launch));
        NeedReason.NO_CASE_AT_DATE.when(answers.isEmpty(), DAY.format(launch));
        answers.stream().filter(answer -> !answer.isTrue("allowed")).findFirst().ifPresent(refused -> {
            throw NeedReason.NO_CASE_ALLOWED.rejection(refused.basis());
        });
        return answers;
    }

    /** How far back amounts are counted: {@code OPERATION}, {@code FAMILY}, {@code SUPPLIER_ROTATION}. */
    CountingPeriod countingPeriod(Asking rules, String purpose) {
        Decision answer = rules.all("counting-period", Map.of("purpose", purpose)).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No counting period for " + purpose));
        return new CountingPeriod(answer.number("months"), answer.basis());
    }

    /** Empty before the rule existed. */
    List<Decision> smallLot(Asking rules, Nature nature, Money lot, BigDecimal share, LocalDate launch) {
        return rules.all(
                "small-lots",
                Map.of(
                        "nature",
                        nature.name(),
                        "lotAmount",
                        lot.euros(),
                        "smallLotsShare",
                        share,
                        "launchDate",
                        launch));
    }

    /** Who signs a direct purchase of this amount. */
    Decision signatory(Asking rules, Office office, Money amount) {
        return rules
                .all(
                        "signature-delegation",
                        Map.of("officePolicy", office.policy(), "actKind", "DIRECT_PURCHASE", "amount", amount.euros()))
                .stream()
                .findFirst()
                .orElseThrow(() -> NeedReason.UNKNOWN_POLICY.rejection(office.policy()));
    }

    /** Steps of a launch with their working days, first step first. */
    List<Decision> planning(Asking rules, Office office, Procedure procedure) {
        return rules.all("planning-delays", Map.of("officePolicy", office.policy(), "procedure", procedure.name()));
    }

    private static Choice choice(Procedure procedure, Decision answer) {
        return new Choice(
                procedure,
                answer.choice("committee", CommitteeKind.class),
                answer.number("minimumConsultationDays"),
                answer.list("channels").stream().map(Channel::valueOf).toList(),
                answer.rule(),
                answer.basis(),
                answer.table().version(),
                answer.table().record());
    }
}
