package fr.palier.complaint.application;

import fr.palier.complaint.Complaint;
import fr.palier.complaint.domain.CommonIncident;
import fr.palier.complaint.domain.CommonIncident.News;
import fr.palier.complaint.domain.CommonIncident.NewsKind;
import fr.palier.complaint.persistence.ComplaintRows;
import fr.palier.complaint.persistence.IncidentRows;
import fr.palier.correspondence.Mail;
import fr.palier.correspondence.Outbox;
import fr.palier.housing.Homes;
import fr.palier.housing.Occupant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells all whom a common incident concerns: who wrote, by their link or a call; and, if wished, every tenant of the place by mail. */
@Component
class TellEverybody {

    private final ComplaintDesk desk;
    private final ComplaintRows rows;
    private final IncidentRows incidents;
    private final TellTenant tell;
    private final Outbox outbox;
    private final Homes homes;

    TellEverybody(
            ComplaintDesk desk,
            ComplaintRows rows,
            IncidentRows incidents,
            TellTenant tell,
            Outbox outbox,
            Homes homes) {
        this.desk = desk;
        this.rows = rows;
        this.incidents = incidents;
        this.tell = tell;
        this.outbox = outbox;
        this.homes = homes;
    }

    void tell(CommonIncident incident, NewsKind kind, String text) {
        List<Complaint> cases = rows.ofIncident(incident.office(), incident.id()).stream()
                .filter(Complaint::isOpen)
                .toList();
        int mails = 0;
        int calls = 0;
        for (Complaint one : cases) {
            if (tell.tell(one, "incident-nouvelle", model(incident, kind, text), spoken(incident, text))
                    == TellTenant.Way.MAIL) {
                mails++;
            } else {
                calls++;
            }
        }
        if (incident.everybody()) {
            mails += tellNeighbours(incident, kind, text, cases);
        }
        incidents.addNews(
                incident.id(), new News(0, kind, text, desk.now(), desk.person().name(), mails, calls));
    }

    /** Somebody who joins hears what the others know: the last news. */
    void tellOne(Complaint complaint, CommonIncident incident) {
        List<News> told = incidents.news(incident.id());
        String last = told.get(told.size() - 1).text();
        tell.tell(complaint, "incident-nouvelle", model(incident, NewsKind.OPENED, last), spoken(incident, last));
    }

    private int tellNeighbours(CommonIncident incident, NewsKind kind, String text, List<Complaint> cases) {
        Set<Long> told =
                cases.stream().map(Complaint::occupant).filter(Objects::nonNull).collect(Collectors.toSet());
        List<Occupant> neighbours = homes
                .occupantsIn(
                        incident.office(),
                        incident.residence(),
                        incident.building(),
                        desk.now().toLocalDate())
                .stream()
                .filter(one -> !told.contains(one.id()) && one.email() != null)
                .toList();
        neighbours.forEach(one -> outbox.post(new Mail(
                incident.office(),
                incident.lead(),
                one.email(),
                "complaint/incident-voisins",
                model(incident, kind, text),
                List.of())));
        return neighbours.size();
    }

    private static Map<String, Object> model(CommonIncident incident, NewsKind kind, String text) {
        return Map.of("incident", incident, "kind", kind, "text", text);
    }

    private static String spoken(CommonIncident incident, String text) {
        return incident.title() + " : " + text;
    }
}
