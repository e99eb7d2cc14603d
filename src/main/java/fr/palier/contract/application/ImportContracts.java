package fr.palier.contract.application;

import fr.palier.contract.Commitment;
import fr.palier.contract.Contract;
import fr.palier.contract.ContractReason;
import fr.palier.contract.PriceLine;
import fr.palier.contract.persistence.ContractRows;
import fr.palier.housing.Homes;
import fr.palier.housing.WorkType;
import fr.palier.office.CsvFile;
import fr.palier.office.CsvLine;
import fr.palier.office.Delay;
import fr.palier.office.ImportReport;
import fr.palier.office.ImportReport.Effect;
import fr.palier.office.OfficeReason;
import fr.palier.office.References;
import fr.palier.office.Rejection;
import fr.palier.supplier.Firm;
import fr.palier.supplier.Firms;
import fr.palier.supplier.NewFirm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contracts and price lists by CSV: one file with a line per contract and trade, one with a line per price. Good lines are kept, refused
 * ones named with their reason; the same file again changes nothing.
 */
@Component
public class ImportContracts {

    private static final int SHORT = 60;
    private static final int LONG = 300;
    private static final int LONGEST = 4000;
    private static final int MOST_PRICES = 2000;

    private final ContractDesk desk;
    private final ContractRows rows;
    private final References references;
    private final Firms firms;
    private final Homes homes;

    ImportContracts(ContractDesk desk, ContractRows rows, References references, Firms firms, Homes homes) {
        this.desk = desk;
        this.rows = rows;
        this.references = references;
        this.firms = firms;
        this.homes = homes;
    }

    @Transactional
    public ImportReport contracts(InputStreamSource source) {
        return take(
                source,
                List.of("numero", "siret", "intitule", "debut", "metier", "delai", "heures_urgence"),
                this::contract);
    }

    @Transactional
    public ImportReport prices(InputStreamSource source) {
        return take(source, List.of("numero", "code", "designation", "unite", "prix"), this::price);
    }

    private interface Taking {
        Effect take(String office, CsvLine line);
    }

    private ImportReport take(InputStreamSource source, List<String> required, Taking taking) {
        String office = desk.keeper();
        ImportReport report = new ImportReport();
        try (CsvFile file = CsvFile.open(source, required)) {
            for (CsvLine line = file.next(); line != null; line = file.next()) {
                try {
                    report.count(taking.take(office, line));
                } catch (Rejection refused) {
                    report.refuse(line, refused);
                }
            }
        }
        return report;
    }

    private Effect contract(String office, CsvLine line) {
        String code = line.text("numero", SHORT);
        Optional<Contract> known = rows.findCode(office, code);
        Commitment commitment = new Commitment(
                line.choice("metier", WorkType.class),
                new Delay(
                        line.optionalNumber("delai", 0, 366).orElseThrow(() -> OfficeReason.MISSING.rejection("delai")),
                        line.optionalChoice("unite", Delay.Unit.class).orElse(Delay.Unit.WORKING_DAYS)),
                line.optionalNumber("heures_urgence", 1, 168)
                        .orElseThrow(() -> OfficeReason.MISSING.rejection("heures_urgence")));
        List<Commitment> commitments = new ArrayList<>(known.map(Contract::commitments).orElse(List.of()).stream()
                .filter(one -> one.workType() != commitment.workType())
                .toList());
        commitments.add(commitment);
        commitments.sort(Comparator.comparing(one -> one.workType().name()));
        Contract read = new Contract(
                known.map(Contract::reference).orElse("C"),
                office,
                code,
                firm(office, line, known),
                line.text("intitule", LONG),
                known.map(Contract::tender).orElse(null),
                known.map(Contract::lot).orElse(null),
                line.day("debut"),
                line.optionalDay("fin").orElse(null),
                line.optional("responsable", SHORT).orElse(null),
                line.optionalMoney("plafond").orElse(null),
                line.optional("penalites", LONGEST).orElse(null),
                commitments,
                residences(office, line),
                known.map(Contract::prices).orElse(List.of()),
                line.cells().containsKey("famille")
                        ? line.optional("famille", SHORT).orElse(null)
                        : known.map(Contract::family).orElse(null),
                PenaltyColumns.read(line, known.map(Contract::penaltyTerms).orElse(null)));
        return keep(known, read);
    }

    private Effect keep(Optional<Contract> known, Contract read) {
        if (known.isPresent() && known.get().equals(read)) {
            return Effect.SAME;
        }
        desk.check(read);
        if (known.isPresent()) {
            rows.change(read);
            desk.note(
                    read,
                    "changed",
                    "Contrat modifié par import : " + ContractDifference.between(known.get(), read) + ".");
            return Effect.CHANGED;
        }
        Contract added = new Contract(
                references.next(References.Letter.C, read.office()),
                read.office(),
                read.code(),
                read.firm(),
                read.title(),
                null,
                null,
                read.starts(),
                read.ends(),
                read.officer(),
                read.approvalLimit(),
                read.penalty(),
                read.commitments(),
                read.residences(),
                read.prices(),
                read.family(),
                read.penaltyTerms());
        rows.add(added, desk.now(), desk.person().id());
        desk.note(added, "registered", "Contrat inscrit au registre par import.");
        return Effect.ADDED;
    }

    /** A firm that the directory does not know needs its name. */
    private long firm(String office, CsvLine line, Optional<Contract> known) {
        String siret = line.text("siret", SHORT).replaceAll("\\s", "");
        return firms.findSiret(office, siret)
                .or(() -> Optional.of(firms.findOrRegister(
                        office,
                        new NewFirm(
                                siret,
                                line.text("entreprise", 200),
                                line.optional("courriel", 254).orElse(null),
                                null,
                                null,
                                null,
                                null,
                                null))))
                .map(Firm::id)
                .orElseGet(() -> known.orElseThrow().firm());
    }

    private List<Long> residences(String office, CsvLine line) {
        return Arrays.stream(line.optional("residences", LONGEST).orElse("").split("[,\\s|]+"))
                .filter(code -> !code.isEmpty())
                .map(code -> homes.residence(office, code)
                        .orElseThrow(() -> ContractReason.UNKNOWN_RESIDENCE.rejection(code))
                        .id())
                .distinct()
                .sorted()
                .toList();
    }

    private Effect price(String office, CsvLine line) {
        String code = line.text("numero", SHORT);
        Contract known = rows.findCode(office, code)
                .or(() -> rows.find(office, code))
                .orElseThrow(() -> ContractReason.UNKNOWN_CONTRACT_CODE.rejection(code));
        PriceLine price = new PriceLine(
                line.text("code", 40),
                line.text("designation", LONG),
                line.text("unite", 30),
                line.optionalMoney("prix").orElseThrow(() -> OfficeReason.MISSING.rejection("prix")));
        Optional<PriceLine> before = known.prices().stream()
                .filter(one -> one.code().equals(price.code()))
                .findFirst();
        if (before.isPresent() && before.get().equals(price)) {
            return Effect.SAME;
        }
        ContractReason.TOO_MANY_PRICES.when(known.prices().size() >= MOST_PRICES, MOST_PRICES);
        rows.putPrice(known.reference(), price);
        return before.isPresent() ? Effect.CHANGED : Effect.ADDED;
    }
}
