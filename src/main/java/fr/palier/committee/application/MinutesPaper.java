package fr.palier.committee.application;

import fr.palier.correspondence.Printer;
import fr.palier.engine.Accounts;
import fr.palier.office.Offices;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The minutes as a PDF. */
@Component
public class MinutesPaper {

    private final Printer printer;
    private final Offices offices;
    private final Accounts accounts;

    MinutesPaper(Printer printer, Offices offices, Accounts accounts) {
        this.printer = printer;
        this.offices = offices;
        this.accounts = accounts;
    }

    /** A draft says that it is one. */
    public byte[] draft(SessionFile file) {
        return print(file, null, null);
    }

    byte[] signed(SessionFile file, String signatory, OffsetDateTime at) {
        return print(file, signatory, at);
    }

    private byte[] print(SessionFile file, String signatory, OffsetDateTime at) {
        Map<String, Object> model = new HashMap<>();
        model.put("office", offices.get(file.session().office()));
        model.put("reference", file.session().reference());
        model.put("file", file);
        model.put("secretary", secretary(file));
        model.put("signatory", signatory);
        model.put("signedAt", at);
        return printer.pdf("committee/proces-verbal", model);
    }

    private String secretary(SessionFile file) {
        String account = file.minutes() == null
                ? file.session().preparedBy()
                : file.minutes().draftedBy();
        return accounts.ofOffice(file.session().office()).stream()
                .filter(person -> person.id().equals(account))
                .map(Accounts.Account::name)
                .findFirst()
                .orElse(account);
    }
}
