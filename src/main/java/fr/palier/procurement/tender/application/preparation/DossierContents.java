package fr.palier.procurement.tender.application.preparation;

import fr.palier.engine.Decision;
import fr.palier.procurement.tender.domain.ClauseCheck;
import fr.palier.procurement.tender.domain.ClauseKind;
import fr.palier.procurement.tender.domain.Criteria;
import fr.palier.procurement.tender.domain.LibraryClause;
import fr.palier.procurement.tender.domain.Lot;
import fr.palier.procurement.tender.domain.LotContent;
import fr.palier.procurement.tender.domain.LotTerms;
import fr.palier.procurement.tender.domain.SubCriterion;
import fr.palier.procurement.tender.domain.Tender;
import fr.palier.procurement.tender.domain.Variants;
import fr.palier.procurement.tender.persistence.AwardCriteria;
import fr.palier.procurement.tender.persistence.Clauses;
import fr.palier.procurement.tender.persistence.Lots;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What firms will read of a consultation: never an estimate, never a budget. */
@Component
class DossierContents {

    private final Lots lots;
    private final LotConditions conditions;
    private final AwardCriteria criteria;
    private final CriteriaDetail parts;
    private final ContractClauses texts;
    private final Clauses asked;

    DossierContents(
            Lots lots,
            LotConditions conditions,
            AwardCriteria criteria,
            CriteriaDetail parts,
            ContractClauses texts,
            Clauses asked) {
        this.lots = lots;
        this.conditions = conditions;
        this.criteria = criteria;
        this.parts = parts;
        this.texts = texts;
        this.asked = asked;
    }

    /** A lot as it is announced. @param variants its own, else what the law says when it is silent */
    public record LotPart(int number, String title, LotContent content, LotTerms terms, Variants variants) {}

    /** @param variantBasis what the law says of variants where a lot is silent */
    public record Contents(
            List<LotPart> lots,
            Criteria criteria,
            List<SubCriterion> parts,
            List<LibraryClause> clauses,
            List<ClauseCheck> asked,
            String variantBasis) {

        public List<SubCriterion> partsOf(long criterion) {
            return parts.stream().filter(part -> part.criterion() == criterion).toList();
        }

        public List<LibraryClause> clausesOf(String kind) {
            return clauses.stream()
                    .filter(clause -> clause.kind() == ClauseKind.valueOf(kind))
                    .toList();
        }
    }

    Contents of(Tender tender) {
        String reference = tender.reference();
        Map<Integer, LotTerms> terms = conditions.of(reference);
        Optional<Decision> byDefault = conditions.variantDefault(tender);
        Variants silent = byDefault
                .map(decision -> decision.choice("variants", Variants.class))
                .orElse(Variants.FORBIDDEN);
        return new Contents(
                lots.of(reference).stream()
                        .map(lot -> part(reference, lot, terms, silent))
                        .toList(),
                criteria.of(reference),
                parts.of(reference),
                texts.of(reference),
                asked.of(reference),
                byDefault.map(Decision::basis).orElse(""));
    }

    private LotPart part(String reference, Lot lot, Map<Integer, LotTerms> terms, Variants silent) {
        LotTerms own = terms.getOrDefault(lot.number(), LotTerms.silent(lot.number()));
        return new LotPart(
                lot.number(),
                lot.title(),
                lots.content(reference, lot.number()),
                own,
                own.variants() == null ? silent : own.variants());
    }

    /** One fact a line, so that two versions can be laid side by side. */
    List<String> lines(Tender tender) {
        Contents contents = of(tender);
        List<String> lines = new ArrayList<>();
        lines.add("Objet : " + tender.subject());
        lines.add("Procédure : " + tender.procedureLabel());
        lines.add("Durée : %d mois".formatted(tender.durationMonths()));
        if (tender.priceForm() != null) {
            lines.add("Forme du prix : " + tender.priceForm().label());
        }
        if (tender.singleLotReason() != null && contents.lots().size() == 1) {
            lines.add("Lot unique : " + oneLine(tender.singleLotReason()));
        }
        contents.lots().forEach(lot -> lot(lines, lot));
        contents.criteria().all().forEach(criterion -> {
            lines.add("Critère « %s » (%s) : %d %%"
                    .formatted(criterion.name(), criterion.kind().label(), criterion.weight()));
            contents.partsOf(criterion.id())
                    .forEach(part -> lines.add("Sous-critère de « %s » : %s, %d %%"
                            .formatted(criterion.name(), part.name(), part.weight())));
        });
        contents.asked().stream()
                .filter(check -> check.included() != null)
                .forEach(check -> lines.add("%s : %s"
                        .formatted(check.clause().label(), check.included() ? "au dossier" : "écartée, avec motif")));
        contents.clauses()
                .forEach(clause -> lines.add(
                        "Clause %s, version %d : %s".formatted(clause.code(), clause.version(), clause.title())));
        return lines;
    }

    private static void lot(List<String> lines, LotPart lot) {
        String name = "Lot n° %d".formatted(lot.number());
        lines.add("%s : %s".formatted(name, lot.title()));
        if (lot.terms().reservation() != null) {
            lines.add(
                    "%s, réservé : %s".formatted(name, lot.terms().reservation().label()));
        }
        lines.add("%s, variantes : %s%s"
                .formatted(
                        name,
                        lot.variants().label().toLowerCase(Locale.FRANCE),
                        lot.terms().variantMinimum() == null
                                ? ""
                                : " ; " + oneLine(lot.terms().variantMinimum())));
        lot.content()
                .works()
                .forEach(work ->
                        lines.add("%s, travaux : %s, %d jours".formatted(name, work.workType(), work.delayDays())));
        lot.content().residences().forEach(place -> lines.add("%s, résidence : %s".formatted(name, place)));
        lot.content()
                .lines()
                .forEach(line -> lines.add("%s, prix %s : %s, %s %s"
                        .formatted(
                                name, line.code(), line.label(), line.quantity().toPlainString(), line.unit())));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
