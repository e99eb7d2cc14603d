package fr.palier.evaluation.penalty.application;

import fr.palier.contract.Contract;
import fr.palier.correspondence.Documents;
import fr.palier.correspondence.SignedLinks;
import fr.palier.correspondence.StoredDocument;
import fr.palier.evaluation.penalty.domain.FirmWord;
import fr.palier.evaluation.penalty.domain.Penalty;
import fr.palier.evaluation.penalty.domain.PenaltyStatus;
import fr.palier.evaluation.penalty.domain.Statement;
import fr.palier.evaluation.penalty.persistence.FirmWordRows;
import fr.palier.evaluation.penalty.persistence.PenaltyRows;
import fr.palier.evaluation.penalty.persistence.StatementRows;
import fr.palier.office.Money;
import fr.palier.office.OfficeReason;
import fr.palier.office.Person;
import fr.palier.supplier.EqualTreatment;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Statements of penalties as staff and firms read them. */
@Component
@Transactional(readOnly = true)
public class ReadStatements {

    private final StatementRows statements;
    private final PenaltyRows rows;
    private final FirmWordRows words;
    private final Documents documents;
    private final Firms firms;
    private final EqualTreatment treatment;
    private final PenaltyDesk desk;

    ReadStatements(
            StatementRows statements,
            PenaltyRows rows,
            FirmWordRows words,
            Documents documents,
            Firms firms,
            EqualTreatment treatment,
            PenaltyDesk desk) {
        this.statements = statements;
        this.rows = rows;
        this.words = words;
        this.documents = documents;
        this.firms = firms;
        this.treatment = treatment;
        this.desk = desk;
    }

    /** A penalty of a statement. @param told what the firm was told for the order before; null = nothing */
    public record Shown(Penalty penalty, List<PenaltyRows.Line> lines, Penalty told) {

        /** Not what was waived before the firm heard of it. */
        boolean isForFirm() {
            return penalty.reason() == null || penalty.announced() != null || told != null;
        }
    }

    /**
     * A statement as its pages show it.
     *
     * @param dropped announced, then corrected to nothing
     * @param files of the firm's words, by id
     * @param total claimed, or due once decided
     * @param mayDecide the reader does
     */
    public record File(
            Statement statement,
            Contract contract,
            Firm firm,
            List<Shown> penalties,
            List<Penalty> dropped,
            List<FirmWord> words,
            Map<Long, StoredDocument> files,
            Money total,
            boolean mayDecide,
            boolean mayObserve) {

        File forFirm() {
            return new File(
                    statement,
                    contract,
                    firm,
                    penalties.stream().filter(Shown::isForFirm).toList(),
                    dropped,
                    words,
                    files,
                    total,
                    false,
                    mayObserve);
        }

        public boolean hasOpen() {
            return penalties.stream().anyMatch(one -> one.penalty().status() == PenaltyStatus.PROPOSED);
        }
    }

    /** A line of a list. */
    public record Listed(Statement statement, Firm firm) {}

    /** For panels and searches: empty where it is closed to the reader. */
    public Optional<File> read(String office, String reference, Person reader) {
        return statements
                .find(office, reference)
                .filter(statement -> isOpenTo(statement, reader))
                .map(statement -> file(statement, reader));
    }

    /** @throws fr.palier.office.Rejection {@code office.notFound}, {@code supplier.pastEvaluation.notAllowed} */
    public File get(String reference) {
        Person reader = desk.person();
        Statement statement = statements
                .find(desk.office(), reference)
                .filter(one -> PenaltyDesk.mayRead(reader) || decides(one, reader))
                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(reference));
        if (!isOfficer(statement, reader)) {
            treatment.mustBeOpen(firms.get(statement.office(), statement.firm()));
        }
        return file(statement, reader);
    }

    public List<Listed> search(String office, Person reader, String asked, int most) {
        return PenaltyDesk.mayRead(reader)
                ? statements.search(office, asked, most).stream()
                        .filter(statement -> isOpenTo(statement, reader))
                        .map(statement -> new Listed(statement, firms.get(office, statement.firm())))
                        .toList()
                : List.of();
    }

    /** What a firm sees behind its link. */
    public File ofLink(SignedLinks.Link link) {
        return file(
                        statements
                                .find(link.office(), link.reference())
                                .orElseThrow(() -> OfficeReason.NOT_FOUND.rejection(link.reference())),
                        Person.SYSTEM)
                .forFirm();
    }

    /** The statement that a letter announces; by its number in the register. */
    public Optional<Statement> announcedBy(String office, long letter) {
        return statements.ofLetter(office, letter);
    }

    /** Who reads penalties and does not analyse the firm's offer, and in any case whom the contract names. */
    boolean isOpenTo(Statement statement, Person reader) {
        Set<String> closed = treatment.closedTo(statement.office(), reader);
        return isOfficer(statement, reader)
                || PenaltyDesk.mayRead(reader)
                        && !closed.contains(
                                firms.get(statement.office(), statement.firm()).siren());
    }

    private boolean isOfficer(Statement statement, Person reader) {
        return PenaltyDesk.isOfficer(reader, desk.contract(statement.office(), statement.contract()));
    }

    private boolean decides(Statement statement, Person reader) {
        return PenaltyDesk.mayDecide(reader, desk.contract(statement.office(), statement.contract()));
    }

    private File file(Statement statement, Person reader) {
        String reference = statement.reference();
        List<Penalty> penalties = rows.ofFile(reference);
        return new File(
                statement,
                desk.contract(statement.office(), statement.contract()),
                firms.get(statement.office(), statement.firm()),
                penalties.stream()
                        .map(one -> new Shown(
                                one, rows.lines(one.id()), rows.toldBefore(one).orElse(null)))
                        .toList(),
                rows.dropped(reference),
                words.of(reference),
                documents.of(statement.office(), reference).stream()
                        .filter(document -> document.kind().equals(HearFirm.FILE_KIND))
                        .collect(Collectors.toMap(StoredDocument::id, Function.identity())),
                Money.sum(penalties.stream().map(Penalty::due).toList()),
                reader != Person.SYSTEM && decides(statement, reader),
                statement.hears(desk.now().toLocalDate()));
    }
}
