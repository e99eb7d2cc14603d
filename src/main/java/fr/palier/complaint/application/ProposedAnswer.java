package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.ComplaintReason;
import fr.palier.complaint.domain.Responsible;
import org.springframework.stereotype.Component;

/** Words to begin with when a complaint is answered: kind, plain, with the reason that the table gives. */
@Component
public class ProposedAnswer {

    private static final String TENANT =
            """
            Vous nous avez signalé un problème (« %s »). Merci de l'avoir fait.

            D'après ce que vous nous avez dit, cette réparation fait partie de l'entretien courant du logement, que la loi confie au locataire (décret 87-712 du 26 août 1987). L'office ne peut donc pas la commander à votre place.

            Vous pouvez la faire vous-même ou demander à l'artisan de votre choix. Si c'est l'usure du temps qui est en cause, ou si vous ne pouvez pas la faire (santé, âge, difficulté), dites-le-nous simplement en répondant par votre lien : nous reprendrons votre demande.""";

    ProposedAnswer() {}

    /** @throws fr.palier.office.Rejection {@code complaint.noProposal} */
    public String of(Complaint complaint) {
        ComplaintReason.NO_PROPOSAL.when(!fits(complaint));
        return TENANT.formatted(complaint.category().label());
    }

    /** Whether there are words made for this case. */
    public boolean fits(Complaint complaint) {
        return complaint.responsible() == Responsible.TENANT;
    }
}
